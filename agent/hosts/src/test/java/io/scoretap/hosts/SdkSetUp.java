package io.scoretap.hosts;

import io.scoretap.agent.AppJvm;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** A version of the AWS SDK with the HTTP clients that it is to use. */
record SdkSetUp(Sdk sdk, HttpClient sync, HttpClient async) {
    AppJvm in(AppJvm jvm) {
        List<String> artifacts = new ArrayList<>(List.of(sdk.artifact()));
        if (sync != HttpClient.OWN) {
            artifacts.add(sync.artifact(sdk.version()));
            artifacts.add(async.artifact(sdk.version()));
            jvm.option(sync.option(""), async.option("async."));
        }
        return jvm.classPath(ClassPathIT.CLASSES
                + File.pathSeparator
                + Artifacts.classPath(artifacts.stream().distinct().toArray(String[]::new)));
    }

    /** The test's name. */
    @Override
    public String toString() {
        return sync == HttpClient.OWN ? sdk.toString() : sdk + sync.suffix() + async.suffix();
    }
}
