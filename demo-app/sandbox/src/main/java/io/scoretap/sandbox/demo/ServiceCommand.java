package io.scoretap.sandbox.demo;

import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.ibm.Subscription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the service is started: as anybody's service would be, but for the addresses of the sandbox. */
record ServiceCommand(List<String> words, Map<String, String> environment) {
    private static final String AGENT = "agent/target/scoretap-agent.jar";
    private static final String SERVICE = "demo-app/service/target/credit-risk-service.jar";

    /** The service alone, calling the sandbox's SageMaker from an environment that says nothing else of AWS or Scoretap. */
    static ServiceCommand service(Sandbox sandbox, Map<String, String> inherited) {
        Map<String, String> environment = new HashMap<>(inherited);
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("SCORETAP_"));
        environment.put(
                "AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME",
                sandbox.sageMakerServer().url().toString());
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ACCESS_KEY_ID", "demo");
        environment.put("AWS_SECRET_ACCESS_KEY", "demo");
        environment.put("NO_PROXY", "127.0.0.1");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ServiceCommand(List.of(java, "-jar", SERVICE, "--server.port=0"), environment);
    }

    /** The same with the one flag more. */
    ServiceCommand withAgent(Sandbox sandbox, Subscription subscription, Path apiKeyFile) {
        List<String> options = List.of(
                "binding-id=" + Subscription.BINDING_ID,
                "subscription-id=" + subscription.id(),
                "openscale.url=" + sandbox.ibmServer().url(),
                "openscale.instance-id=" + Subscription.INSTANCE_ID,
                "iam.url=" + sandbox.ibmServer().url(),
                "api-key-file=" + apiKeyFile);
        List<String> more = new ArrayList<>(words);
        more.add(1, "-javaagent:" + AGENT + "=" + String.join(",", options));
        return new ServiceCommand(more, environment);
    }
}
