package io.scoretap.settings;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Small files in UTF-8, read without {@code java.nio.file}, whose provider the application may want to choose. */
final class TextFile {
    private static final int LIMIT = 1 << 20;

    private TextFile() {}

    /** @throws IOException whose message says in a few words, without the name, why the file cannot be read */
    static String read(File file) throws IOException {
        if (!file.exists()) {
            throw new IOException(
                    "there is no such file in " + file.getAbsoluteFile().getParent());
        }
        if (file.isDirectory()) {
            throw new IOException("it is a directory");
        }
        if (!file.canRead()) {
            throw new IOException("permission denied");
        }
        try (InputStream in = new FileInputStream(file)) {
            String text = new String(readAll(in), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            bytes.write(chunk, 0, n);
            if (bytes.size() > LIMIT) {
                throw new IOException("it is larger than 1 MiB");
            }
        }
        return bytes.toByteArray();
    }

    static String withoutLineEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
