package io.scoretap.agent.boot;

import org.jspecify.annotations.Nullable;

/**
 * The names of the SageMaker clients' classes, from {@code /services/} on: what comes before is {@code
 * software/amazon/awssdk} or {@code com/amazonaws}, or whatever an application has shaded them into.
 */
final class ClientNames {
    static final String[] ENDS = {
        "/services/sagemakerruntime/AmazonSageMakerRuntimeClient",
        "/services/sagemakerruntime/DefaultSageMakerRuntimeAsyncClient",
        "/services/sagemakerruntime/DefaultSageMakerRuntimeClient",
        "/services/sagemakerruntimehttp2/DefaultSageMakerRuntimeHttp2AsyncClient"
    };

    private static final String END_OF_ALL = "Client";

    /** Asked of every class that the application loads, so for most of them it is one short comparison. */
    boolean include(@Nullable String className) {
        if (className == null || !className.endsWith(END_OF_ALL)) {
            return false;
        }
        for (String end : ENDS) {
            if (className.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
