package io.scoretap.hosts;

import static io.scoretap.hosts.Trial.ENDPOINT;

import io.scoretap.hosts.Calls.Call;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.credit.Applicant;
import io.scoretap.sandbox.http.Fault;
import io.scoretap.sandbox.http.Faults;
import io.scoretap.sandbox.sagemaker.StreamFaults;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls that a model answers, and one for each way to fail. */
final class CallScript {
    /** So many calls are answered, by the endpoint that is watched. */
    static final int ANSWERED = 6;

    private static final String STREAM_FAILS = "stream-fails";
    private static final String BREAKS_OFF = "breaks-off";

    private CallScript() {}

    /** The lines of the script; the sandbox will fail where it says so. */
    static List<String> of(Sandbox sandbox) {
        arm(sandbox.sageMakerServer().faults());
        Stream<String> answered = sandbox.creditData().applicants().stream()
                .limit(ANSWERED)
                .map(applicant -> ENDPOINT + "\ttext/csv\t" + csv(applicant));
        Stream<String> failing = Stream.of("no-such-endpoint", ENDPOINT, Call.TOO_LATE, STREAM_FAILS, BREAKS_OFF)
                .map(endpoint -> endpoint + "\ttext/csv\t1,2");
        return Stream.concat(answered, failing).toList();
    }

    private static void arm(Faults faults) {
        faults.always("/" + Call.LATE + "/", Fault.slow(Duration.ofMillis(500)));
        faults.always("/" + Call.TOO_LATE + "/", Fault.slow(Duration.ofSeconds(1)));
        faults.always(STREAM_FAILS + "/invocations-response", StreamFaults.exception("ModelStreamError", "It gave up"));
        faults.always("/" + BREAKS_OFF + "/", StreamFaults.brokenOff());
    }

    private static String csv(Applicant applicant) {
        return applicant.features().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
