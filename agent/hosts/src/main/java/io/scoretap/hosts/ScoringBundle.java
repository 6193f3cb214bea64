package io.scoretap.hosts;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** A bundle that runs {@link SdkV2App} while it starts, and then ends the framework. */
public final class ScoringBundle implements BundleActivator {
    @Override
    public void start(BundleContext context) throws Exception {
        // where the SDK looks for its HTTP client
        Thread.currentThread().setContextClassLoader(SageMakerRuntimeClient.class.getClassLoader());
        SdkV2App.main(context.getProperty("scoring.arguments").split(" "));
        context.getBundle(0).stop();
    }

    @Override
    public void stop(BundleContext context) {}
}
