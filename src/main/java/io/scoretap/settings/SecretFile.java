package io.scoretap.settings;

import java.io.File;
import java.io.IOException;

/** A file that holds one secret, as an editor or a secret store leaves it: a byte order mark and the last line end are not part of it. */
public final class SecretFile {
    private SecretFile() {}

    /** @throws IOException whose message says in a few words, without the name, why there is no secret in the file */
    public static String read(String file) throws IOException {
        String text = TextFile.withoutLineEnd(TextFile.read(new File(file)));
        if (text.trim().isEmpty()) {
            throw new IOException("it is empty");
        }
        return text;
    }
}
