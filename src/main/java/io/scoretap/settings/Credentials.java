package io.scoretap.settings;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the secrets that are in files and settles how to log in. {@code auth=auto} becomes, by what is set: a token,
 * else with a user name Cloud Pak for Data, else with an API key IBM Cloud IAM. With any other {@code auth} what it
 * needs must be there, and what it does not need is not looked at.
 */
final class Credentials {
    private final Values given;
    private final Map<Option<?>, Object> settled;
    private final Findings findings;

    Credentials(Values given, Map<Option<?>, Object> settled, Findings findings) {
        this.given = given;
        this.settled = settled;
        this.findings = findings;
    }

    void settle() {
        Auth auth = settled.get(Options.AUTH) == Auth.AUTO ? fitting() : (Auth) settled.get(Options.AUTH);
        if (auth != null) {
            settled.put(Options.AUTH, auth);
            require(auth);
            readFiles(auth);
        }
    }

    private void readFiles(Auth auth) {
        if (auth == Auth.TOKEN) {
            readSecret(Options.TOKEN_FILE, Options.TOKEN);
        }
        if (auth == Auth.IAM || auth == Auth.CP4D) {
            readSecret(Options.API_KEY_FILE, Options.API_KEY);
        }
        if (auth == Auth.CP4D) {
            readSecret(Options.PASSWORD_FILE, Options.PASSWORD);
        }
    }

    private void readSecret(Option<String> fileOption, Option<Secret> option) {
        Entry file = given.entry(fileOption);
        Entry direct = given.entry(option);
        if (file == null) {
            return;
        }
        if (direct != null) {
            findings.problem(option + ": set (" + direct.origin() + ") together with " + fileOption + " ("
                    + file.origin() + "); remove one");
            return;
        }
        String name = file.text().trim();
        try {
            settled.put(option, option.parse(SecretFile.read(name)));
        } catch (IOException e) {
            findings.badFile(fileOption, file, "cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            findings.badFile(fileOption, file, "should hold " + e.getMessage());
        }
    }

    private @Nullable Auth fitting() {
        if (isSet(Options.TOKEN, Options.TOKEN_FILE)) {
            return Auth.TOKEN;
        }
        if (given.has(Options.USERNAME) || isSet(Options.PASSWORD, Options.PASSWORD_FILE)) {
            return Auth.CP4D;
        }
        if (isSet(Options.API_KEY, Options.API_KEY_FILE)) {
            return Auth.IAM;
        }
        findings.problem("auth: no credentials; set api-key-file or SCORETAP_API_KEY for IBM Cloud; username and"
                + " password-file, SCORETAP_PASSWORD or an API key for Cloud Pak for Data; token-file or"
                + " SCORETAP_TOKEN for a token; or auth=none");
        return null;
    }

    private void require(Auth auth) {
        if (auth == Auth.TOKEN && !isSet(Options.TOKEN, Options.TOKEN_FILE)) {
            findings.missing(Options.TOKEN, "with auth=token");
        } else if (auth == Auth.IAM && !isSet(Options.API_KEY, Options.API_KEY_FILE)) {
            findings.missing(Options.API_KEY, "with auth=iam");
        } else if (auth == Auth.CP4D) {
            requireCloudPak();
        }
    }

    private void requireCloudPak() {
        boolean password = isSet(Options.PASSWORD, Options.PASSWORD_FILE);
        boolean key = isSet(Options.API_KEY, Options.API_KEY_FILE);
        if (!given.has(Options.USERNAME)) {
            findings.missing(Options.USERNAME, "for Cloud Pak for Data");
        }
        if (password && key) {
            findings.problem("password: set together with api-key; Cloud Pak for Data takes one, remove the other");
        } else if (!password && !key) {
            findings.problem("password: required for Cloud Pak for Data, or an API key; set password-file,"
                    + " SCORETAP_PASSWORD, api-key-file or SCORETAP_API_KEY");
        }
        // The default is IBM Cloud's: a password of somebody's own cluster must not go there.
        if (!given.has(Options.OPENSCALE_URL)) {
            findings.missing(Options.OPENSCALE_URL, "for Cloud Pak for Data");
        }
    }

    private boolean isSet(Option<Secret> option, Option<String> fileOption) {
        return given.has(option) || given.has(fileOption);
    }
}
