package io.scoretap.agent.weave;

import io.scoretap.report.Log;
import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The packages that an AWS SDK is looked for in: Amazon's own, and those that the user has shaded it into. */
final class SdkPackages {
    private static final List<String> AMAZONS = Arrays.asList("software.amazon.awssdk", "com.amazonaws");

    private final List<String> shaded;
    private final Log log;

    SdkPackages(List<String> shaded, Log log) {
        this.shaded = shaded;
        this.log = log;
    }

    static SdkPackages of(Settings settings, Log log) {
        List<String> shaded = settings.find(Options.INSTRUMENT_PACKAGES);
        return new SdkPackages(shaded == null ? Collections.<String>emptyList() : shaded, log);
    }

    /** Tells the user of an SDK in another package: it is not for us to say that it may be woven. */
    boolean include(SdkClient client) {
        String sdk = client.sdk();
        if (AMAZONS.contains(sdk) || shaded.contains(sdk)) {
            return true;
        }
        List<String> all = new ArrayList<>(shaded);
        all.add(sdk);
        log.once(
                sdk,
                "calls through the AWS SDK in package " + sdk + " are not logged; to log them, set "
                        + Options.INSTRUMENT_PACKAGES + "=" + String.join(",", all));
        return false;
    }
}
