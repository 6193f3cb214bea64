package io.scoretap.hosts;

/** A client of the AWS SDK, the application that tries it, and how it is known to readers. */
enum Client {
    V2("v2", "", SdkV2App.class, "`SageMakerRuntimeClient.invokeEndpoint`"),
    V2_ASYNC("v2", "", SdkV2AsyncApp.class, "`SageMakerRuntimeAsyncClient.invokeEndpoint`"),
    V2_STREAM("v2", "stream", SdkV2StreamApp.class, "`SageMakerRuntimeAsyncClient.invokeEndpointWithResponseStream`"),
    V2_S3("v2", "s3", SdkV2S3App.class, "`invokeEndpointAsync` of both clients"),
    V1("v1", "", SdkV1App.class, "`AmazonSageMakerRuntime.invokeEndpoint`"),
    V1_ASYNC("v1", "", SdkV1AsyncApp.class, "`AmazonSageMakerRuntimeAsync.invokeEndpointAsync`"),
    V1_S3("v1", "s3", SdkV1S3App.class, "`invokeEndpointAsync` with an `InputLocation`");

    private final String sdk;
    private final String operation;
    private final Class<?> app;
    private final String title;

    Client(String sdk, String operation, Class<?> app, String title) {
        this.sdk = sdk;
        this.operation = operation;
        this.app = app;
        this.title = title;
    }

    boolean isIn(Sdk version) {
        return sdk.equals(version.sdk())
                && (operation.isEmpty() || version.more().contains(operation));
    }

    boolean isAsync() {
        return this == V2_ASYNC || this == V2_STREAM;
    }

    /** Whether its calls are logged: with S3 the response is not in the process. */
    boolean isLogged() {
        return this != V2_S3 && this != V1_S3;
    }

    Class<?> app() {
        return app;
    }

    String title() {
        return "SDK " + sdk + ", " + title;
    }
}
