package io.scoretap.agent.weave;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of what is woven: methods whose first parameter is the request, and that return an object. All overloads of
 * the SDK's interfaces end in these. Exact names and no subclasses, so no call
 * passes two of them. The door knows the same clients.
 */
enum Target {
    V2("sagemakerruntime/DefaultSageMakerRuntimeClient", "invokeEndpoint", "InvokeEndpointRequest"),
    V2_TO_S3("sagemakerruntime/DefaultSageMakerRuntimeClient", "invokeEndpointAsync", "InvokeEndpointAsyncRequest"),
    V2_ASYNC("sagemakerruntime/DefaultSageMakerRuntimeAsyncClient", "invokeEndpoint", "InvokeEndpointRequest"),
    V2_ASYNC_TO_S3(
            "sagemakerruntime/DefaultSageMakerRuntimeAsyncClient", "invokeEndpointAsync", "InvokeEndpointAsyncRequest"),
    V2_STREAM(
            "sagemakerruntime/DefaultSageMakerRuntimeAsyncClient",
            "invokeEndpointWithResponseStream",
            "InvokeEndpointWithResponseStreamRequest"),
    V2_BOTH_WAYS(
            "sagemakerruntimehttp2/DefaultSageMakerRuntimeHttp2AsyncClient",
            "invokeEndpointWithBidirectionalStream",
            "InvokeEndpointWithBidirectionalStreamRequest"),
    /** The asynchronous client ends here as well, on a thread of its executor. */
    V1("sagemakerruntime/AmazonSageMakerRuntimeClient", "executeInvokeEndpoint", "InvokeEndpointRequest"),
    V1_TO_S3(
            "sagemakerruntime/AmazonSageMakerRuntimeClient",
            "executeInvokeEndpointAsync",
            "InvokeEndpointAsyncRequest");

    private final String client;
    private final String method;
    private final String request;

    Target(String client, String method, String request) {
        this.client = client;
        this.method = method;
        this.request = request;
    }

    /** What is woven in a client: {@code service/Class}, as are all clients here. */
    static List<Target> in(String client) {
        List<Target> targets = new ArrayList<>();
        for (Target target : values()) {
            if (target.client.equals(client)) {
                targets.add(target);
            }
        }
        return targets;
    }

    String client() {
        return client;
    }

    String method() {
        return method;
    }

    /** The simple name of the first parameter's class, which is in the package {@code model} below the client's. */
    String request() {
        return request;
    }

    /** Whether the second parameter is a handler for parts of the response, which the agent puts its own before. */
    boolean takesHandler() {
        return this == V2_STREAM;
    }

    /** Whether every version of the SDK has it. */
    boolean isInEveryVersion() {
        return this == V2 || this == V2_ASYNC || this == V1;
    }
}
