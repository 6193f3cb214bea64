package io.scoretap.agent.weave;

import org.jspecify.annotations.Nullable;

/**
 * The table of what is woven: methods of one parameter, the request, that return an object. Exact names and no subclasses,
 * so calls never nest. The door knows the same class names.
 */
enum Target {
    /** A generated class, the same in every version; all overloads of the interface end in this method. */
    SDK_V2_SYNC(
            "software/amazon/awssdk/services/sagemakerruntime/DefaultSageMakerRuntimeClient",
            "invokeEndpoint",
            "software/amazon/awssdk/services/sagemakerruntime/model/InvokeEndpointRequest",
            "software/amazon/awssdk/services/sagemakerruntime/model/InvokeEndpointResponse");

    private final String client;
    private final String method;
    private final String request;
    private final String response;

    Target(String client, String method, String request, String response) {
        this.client = client;
        this.method = method;
        this.request = request;
        this.response = response;
    }

    /** The target in the class of that internal name ({@code a/b/C}), as are all names here. */
    static @Nullable Target in(@Nullable String client) {
        for (Target target : values()) {
            if (target.client.equals(client)) {
                return target;
            }
        }
        return null;
    }

    boolean is(String method, String descriptor) {
        return this.method.equals(method) && descriptor.equals("(L" + request + ";)L" + response + ";");
    }

    String client() {
        return client;
    }

    String request() {
        return request;
    }

    String response() {
        return response;
    }

    /** {@code a.b.C.method(d.e.Request)} */
    @Override
    public String toString() {
        return client.replace('/', '.') + "." + method + "(" + request.replace('/', '.') + ")";
    }
}
