package io.scoretap.settings;

import java.util.Map;

/** Warns of settings that work but give something away. */
final class Cautions {
    private final Map<Option<?>, Object> settled;
    private final Findings findings;

    Cautions(Map<Option<?>, Object> settled, Findings findings) {
        this.settled = settled;
        this.findings = findings;
    }

    void add(Values given) {
        for (Option<?> option : Options.all()) {
            Entry entry = option.isSecret() ? given.entry(option) : null;
            if (entry != null && isOnCommandLine(entry)) {
                findings.warning(option + ": other users of this machine can read it in the command line ("
                        + entry.origin() + "); use " + option + "-file or " + option.variable());
            }
        }
        if (Boolean.TRUE.equals(settled.get(Options.OPENSCALE_INSECURE))) {
            findings.warning(
                    "openscale.insecure: TLS certificates are not checked; use openscale.ca-file in production");
        }
        Object auth = settled.get(Options.AUTH);
        if (auth != Auth.NONE) {
            warnOfPlainHttp(Options.OPENSCALE_URL);
        }
        if (auth == Auth.IAM) {
            warnOfPlainHttp(Options.IAM_URL);
        }
        if (auth == Auth.CP4D) {
            warnOfPlainHttp(Options.CP4D_URL);
        }
    }

    private static boolean isOnCommandLine(Entry entry) {
        return entry.origin().equals(Arguments.ORIGIN) || entry.origin().startsWith(Surroundings.PROPERTY);
    }

    private void warnOfPlainHttp(Option<String> option) {
        String url = (String) settled.get(option);
        if (url != null && url.regionMatches(true, 0, "http://", 0, 7) && !isLoopback(url.substring(7))) {
            findings.warning(option + ": " + url + " takes credentials unencrypted; use https");
        }
    }

    private static boolean isLoopback(String authority) {
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 || authority.endsWith("]") ? authority : authority.substring(0, colon);
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
