package io.scoretap.hosts;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.AnonymousAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntime;
import com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntimeClientBuilder;
import com.amazonaws.services.sagemakerruntime.model.InvokeEndpointAsyncRequest;

/** Has SageMaker read from S3 and write to S3, by SDK v1. */
public final class SdkV1S3App {
    private SdkV1S3App() {}

    /** @param arguments SageMaker's URL, and the script, of which the first endpoint counts */
    public static void main(String[] arguments) throws Exception {
        String endpoint = Calls.read(arguments[1]).get(0).endpoint;
        AmazonSageMakerRuntime client = AmazonSageMakerRuntimeClientBuilder.standard()
                .withEndpointConfiguration(new EndpointConfiguration(arguments[0], "eu-central-1"))
                .withCredentials(new AWSStaticCredentialsProvider(new AnonymousAWSCredentials()))
                .build();
        try {
            for (String input : new String[] {"s3://in/1", "nowhere"}) {
                InvokeEndpointAsyncRequest request = new InvokeEndpointAsyncRequest()
                        .withEndpointName(endpoint)
                        .withInputLocation(input);
                System.out.println(Outcome.of(
                        "S3", () -> client.invokeEndpointAsync(request).getOutputLocation()));
            }
        } finally {
            client.shutdown();
        }
    }
}
