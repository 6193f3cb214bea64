package io.scoretap.hosts;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.AnonymousAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntime;
import com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntimeClientBuilder;
import com.amazonaws.services.sagemakerruntime.model.InvokeEndpointRequest;
import io.scoretap.hosts.Calls.Call;

/** Runs a script of calls on SDK v1's synchronous client, and prints what comes of each, and of its buffers. */
public final class SdkV1App {
    private SdkV1App() {}

    /** @param arguments SageMaker's URL, and the script */
    public static void main(String[] arguments) throws Exception {
        AmazonSageMakerRuntime client = AmazonSageMakerRuntimeClientBuilder.standard()
                .withEndpointConfiguration(new EndpointConfiguration(arguments[0], "eu-central-1"))
                .withCredentials(new AWSStaticCredentialsProvider(new AnonymousAWSCredentials()))
                .build();
        try {
            for (Call call : Calls.read(arguments[1])) {
                InvokeEndpointRequest request = V1Requests.of(call);
                String outcome = Outcome.of(call.endpoint, () -> V1Requests.text(client.invokeEndpoint(request)));
                System.out.println(outcome + " for " + V1Requests.state(request.getBody()));
            }
            System.out.println(Outcome.of("null", () -> V1Requests.text(client.invokeEndpoint(null))));
        } finally {
            client.shutdown();
        }
    }
}
