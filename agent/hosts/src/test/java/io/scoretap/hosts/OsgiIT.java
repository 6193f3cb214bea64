package io.scoretap.hosts;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.agent.Jars;
import io.scoretap.agent.Jdks;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OSGi (Apache Felix): SDK and application in bundles of their own, boot delegation as it is by default. */
@Supports("OSGi (Apache Felix)")
class OsgiIT {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void sdk_v2_in_a_bundle(int java) throws Exception {
        Path bundles = Files.createDirectory(folder.resolve("bundles"));
        sdkBundle(bundles.resolve("sdk.jar"));
        scoringBundle(bundles.resolve("scoring.jar"));
        String felix =
                Artifacts.single("org.apache.felix:org.apache.felix.main:7.0.5").getPath();
        Trial.of((jvm, arguments) -> felix(jvm.java(Jdks.java(java)), felix, bundles, arguments));
    }

    private Finished felix(AppJvm jvm, String felix, Path bundles, String... arguments) throws IOException {
        Path cache = Files.createTempDirectory(folder, "cache");
        return jvm.option(
                        "-Dfelix.auto.deploy.action=install,start",
                        "-Dscoring.arguments=" + String.join(" ", arguments))
                .launch("-jar", felix, "-b", bundles.toString(), cache.toString());
    }

    private static void sdkBundle(Path bundle) throws IOException {
        File[] jars = Artifacts.of("software.amazon.awssdk:sagemakerruntime:2.51.4");
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put(
                MANIFEST,
                manifest(
                        "aws-sdk",
                        Map.of(
                                "Bundle-ClassPath",
                                Stream.of(jars).map(File::getName).collect(Collectors.joining(",")),
                                "Export-Package",
                                String.join(",", packages(jars)))));
        content.putAll(Packed.jars("", jars));
        Packed.write(bundle, content);
    }

    private static void scoringBundle(Path bundle) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put(MANIFEST, manifest("scoring", Map.of("Bundle-Activator", ScoringBundle.class.getName())));
        content.putAll(Packed.classes(""));
        Packed.write(bundle, content);
    }

    private static byte[] manifest(String name, Map<String, String> headers) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("DynamicImport-Package", "*");
        headers.forEach(attributes::putValue);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private static Set<String> packages(File... jars) throws IOException {
        Set<String> packages = new TreeSet<>();
        for (File jar : jars) {
            for (String path : Jars.read(jar.toPath()).keySet()) {
                if (path.startsWith("software/amazon/awssdk/") && path.endsWith(".class")) {
                    packages.add(path.substring(0, path.lastIndexOf('/')).replace('/', '.'));
                }
            }
        }
        return packages;
    }
}
