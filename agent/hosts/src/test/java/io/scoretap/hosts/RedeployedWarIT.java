package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.agent.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A WAR in Tomcat, redeployed again and again: its class loaders are let go. */
@Supports("WARs in Tomcat, redeployed 200 times")
class RedeployedWarIT {
    /** Room for Tomcat and a few copies of the web application, each about 10 MB. */
    private static final String METASPACE = "-XX:MaxMetaspaceSize=64m";

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private static final String WEB_XML = """
            <web-app version="4.0" metadata-complete="true">
              <absolute-ordering/>
              <listener><listener-class>%s</listener-class></listener>
            </web-app>
            """;

    @TempDir
    Path folder;

    /** Each deployment takes a second of CPU, so the long run is for one Java only. */
    @ParameterizedTest
    @CsvSource({"17, 200", "25, 20"})
    void sdk_v2_in_the_web_applications_own_class_loader(int java, int deployments) throws Exception {
        Path war = war();
        Finished finished =
                Trial.attached((jvm, arguments) -> redeploy(jvm.java(Jdks.java(java)), war, arguments), deployments);
        assertThat(finished.stdout()).as(finished.stderr()).endsWith("still held: 0" + System.lineSeparator());
    }

    private Finished redeploy(AppJvm jvm, Path war, String... arguments) throws IOException {
        return jvm.timeout(TIMEOUT)
                .option(METASPACE, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                // soft references, of the JDK's caches, are let go at once
                .option("-XX:SoftRefLRUPolicyMSPerMB=0")
                // the reaper of idle connections, a thread of the other clients, may outlive them by a minute
                .option("-Dsoftware.amazon.awssdk.http.service.impl="
                        + "software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService")
                .option("-Djava.util.logging.config.file=" + silence())
                .classPath(ClassPathIT.CLASSES
                        + File.pathSeparator
                        + Artifacts.classPath("org.apache.tomcat.embed:tomcat-embed-core:9.0.123"))
                .run(
                        RedeployingApp.class,
                        folder.resolve(UUID.randomUUID().toString()).toString(),
                        war.toString(),
                        arguments[0],
                        arguments[1]);
    }

    /** Tomcat tells each time what it cannot clear; with dates, so that no two runs are equal. */
    private Path silence() throws IOException {
        return Files.writeString(folder.resolve("logging.properties"), ".level=OFF");
    }

    private Path war() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put(
                "WEB-INF/web.xml",
                WEB_XML.formatted(ScoringWebApp.class.getName()).getBytes());
        content.putAll(Packed.classes("WEB-INF/classes/"));
        content.putAll(Packed.jars(
                "WEB-INF/lib/",
                Artifacts.of(
                        "software.amazon.awssdk:sagemakerruntime:2.40.2",
                        "software.amazon.awssdk:url-connection-client:2.40.2")));
        return Packed.write(folder.resolve("scoring.war"), content);
    }
}
