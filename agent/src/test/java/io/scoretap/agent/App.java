package io.scoretap.agent;

import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** An application that knows nothing of the agent: it scores once, or does without SageMaker. */
public final class App {
    private App() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("score")) {
            score();
        }
        System.out.println("done");
    }

    private static void score() throws Exception {
        try (LoopbackEndpoint endpoint = new LoopbackEndpoint();
                SageMakerRuntimeClient client = endpoint.client()) {
            System.out.println(client.invokeEndpoint(call -> call.endpointName(LoopbackEndpoint.ANSWERS))
                    .body()
                    .asUtf8String());
        }
    }
}
