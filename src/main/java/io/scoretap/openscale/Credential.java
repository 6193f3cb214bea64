package io.scoretap.openscale;

import io.scoretap.settings.Option;
import io.scoretap.settings.Secret;
import io.scoretap.settings.SecretFile;
import io.scoretap.settings.Settings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A secret from its option, or from a file that is read each time, so that it can be replaced while we run. */
final class Credential {
    private final String option;
    private final @Nullable Secret secret;
    private final String file;

    private Credential(String option, @Nullable Secret secret, String file) {
        this.option = option;
        this.secret = secret;
        this.file = file;
    }

    /** @throws IllegalArgumentException if neither is set */
    static Credential of(Settings settings, Option<Secret> option, Option<String> fileOption) {
        String file = settings.find(fileOption);
        if (file != null) {
            return new Credential(fileOption.name(), null, file);
        }
        Secret secret = settings.find(option);
        if (secret == null) {
            throw new IllegalArgumentException("`" + option + "` or `" + fileOption + "` must be set");
        }
        return new Credential(option.name(), secret, "");
    }

    static boolean isSet(Settings settings, Option<Secret> option, Option<String> fileOption) {
        return settings.find(fileOption) != null || settings.find(option) != null;
    }

    String reveal() throws IOException {
        return secret != null ? secret.reveal() : read();
    }

    private String read() throws IOException {
        try {
            return SecretFile.read(file);
        } catch (IOException e) {
            throw new IOException(option + ": " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The option's name, for messages. */
    @Override
    public String toString() {
        return "`" + option + "`";
    }
}
