package io.scoretap.sandbox;

import io.scoretap.sandbox.datamart.DataMart;
import java.io.IOException;
import java.util.List;

/** Runs the sandbox until the process is told to end. */
public final class Main {
    private static final int USAGE_ERROR = 2;
    private static final int FAILURE = 1;

    private Main() {}

    /** Prints one line, {@code scoretap-sandbox sagemaker=<url> ibm=<url>}, when both ports listen. */
    public static void main(String[] words) throws InterruptedException {
        if (List.of(words).contains("--help")) {
            System.out.println(Arguments.USAGE);
            return;
        }
        try {
            Sandbox sandbox = start(new Arguments(List.of(words)));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
            System.out.println(
                    "scoretap-sandbox sagemaker=" + sandbox.sageMakerServer().url() + " ibm="
                            + sandbox.ibmServer().url());
            Thread.currentThread().join();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Arguments.USAGE);
            System.exit(USAGE_ERROR);
        } catch (IllegalStateException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(FAILURE);
        }
    }

    /** Trains what the demo uses before it says that it is there, so that no first call waits for it. */
    private static Sandbox start(Arguments arguments) throws IOException {
        int sageMakerPort = arguments.port("--sagemaker-port");
        int ibmPort = arguments.port("--ibm-port");
        boolean auth = arguments.choice("--auth", "on", "off").equals("on");
        String api = arguments.choice("--api", "v1", "v2", "both");
        String jdbcUrl = arguments.text("--jdbc-url");
        DataMart dataMart = jdbcUrl.isEmpty() ? DataMart.inMemory() : DataMart.at(jdbcUrl);
        Sandbox sandbox = Sandbox.start(sageMakerPort, ibmPort, dataMart);
        sandbox.ibm()
                .knobs()
                .auth(auth)
                .v1(!api.equals("v2"))
                .v2(!api.equals("v1"))
                .storageLag(arguments.seconds("--storage-lag"));
        sandbox.ibm().tokens().lifetime(arguments.seconds("--token-lifetime"));
        sandbox.sageMaker().train();
        return sandbox;
    }
}
