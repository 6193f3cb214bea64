package io.scoretap.hosts;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.AnonymousAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.handlers.AsyncHandler;
import com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntimeAsync;
import com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntimeAsyncClientBuilder;
import com.amazonaws.services.sagemakerruntime.model.InvokeEndpointRequest;
import com.amazonaws.services.sagemakerruntime.model.InvokeEndpointResult;
import io.scoretap.hosts.Calls.Call;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs a script of calls on SDK v1's asynchronous client, and prints what comes of each, and what its handler heard. */
public final class SdkV1AsyncApp {
    private SdkV1AsyncApp() {}

    /** @param arguments SageMaker's URL, and the script */
    public static void main(String[] arguments) throws Exception {
        AmazonSageMakerRuntimeAsync client = AmazonSageMakerRuntimeAsyncClientBuilder.standard()
                .withEndpointConfiguration(new EndpointConfiguration(arguments[0], "eu-central-1"))
                .withCredentials(new AWSStaticCredentialsProvider(new AnonymousAWSCredentials()))
                .build();
        try {
            for (Call call : Calls.read(arguments[1])) {
                InvokeEndpointRequest request = V1Requests.of(call);
                Listener listener = new Listener();
                String outcome = Outcome.of(call.endpoint, () -> {
                    Future<InvokeEndpointResult> future = client.invokeEndpointAsync(request, listener);
                    return V1Requests.text(future.get(20, TimeUnit.SECONDS)) + " by "
                            + future.getClass().getName();
                });
                System.out.println(outcome + " for " + V1Requests.state(request.getBody()) + " " + listener.heard);
            }
        } finally {
            client.shutdown();
        }
    }

    /** The SDK calls it before the future is done. */
    private static final class Listener implements AsyncHandler<InvokeEndpointRequest, InvokeEndpointResult> {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void onSuccess(InvokeEndpointRequest request, InvokeEndpointResult result) {
            heard.add("success with " + V1Requests.state(result.getBody()) + thread());
        }

        @Override
        public void onError(Exception thrown) {
            heard.add(Outcome.of(thrown) + thread());
        }

        private static String thread() {
            return " on " + Thread.currentThread().getName().replaceAll("[0-9]+", "N");
        }
    }
}
