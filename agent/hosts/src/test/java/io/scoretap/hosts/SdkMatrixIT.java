package io.scoretap.hosts;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.Jdks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every client of every version of the AWS SDK in the table, on every HTTP client that there is for it. */
class SdkMatrixIT {
    private static final int NEWEST_JDK = 25;

    static Stream<SdkSetUp> every() {
        return Sdk.table().stream().flatMap(sdk -> sdk.setUps().stream());
    }

    /** Of each SDK. */
    static Stream<SdkSetUp> oldest_and_newest() {
        return Stream.of("v1", "v2").flatMap(name -> {
            List<Sdk> versions =
                    Sdk.table().stream().filter(sdk -> sdk.sdk().equals(name)).toList();
            return Stream.of(versions.get(0), versions.get(versions.size() - 1))
                    .map(sdk -> sdk.setUps().get(0));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("every")
    void the_application_notices_nothing_and_every_call_is_accounted_for(SdkSetUp setUp) throws Exception {
        SdkTrial.of(setUp, AppJvm::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oldest_and_newest")
    void nor_on_the_newest_java(SdkSetUp setUp) throws Exception {
        String java = Jdks.java(NEWEST_JDK);
        SdkTrial.of(setUp, () -> new AppJvm().java(java));
    }
}
