package io.scoretap.hosts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.agent.Jars;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that has shaded the SDK into a package of its own, as the Maven Shade plugin does. */
@Supports("an SDK shaded into the application's own packages, named by `instrument.packages`")
class ShadedSdkIT {
    private static final String AMAZONS = "software/amazon/awssdk";
    private static final String SHADED = "com/acme/shaded/awssdk";

    @TempDir
    Path folder;

    @Test
    void sdk_v2_in_a_package_that_the_agent_is_told_of() throws Exception {
        String jar = shadedJar().toString();
        Trial.of((jvm, arguments) -> jvm.option("-Dscoretap.instrument.packages=com.acme.shaded.awssdk")
                .classPath(jar)
                .run(SdkV2App.class, arguments));
    }

    @Test
    void a_package_that_it_is_not_told_of_draws_the_option_to_set() throws Exception {
        String jar = shadedJar().toString();
        Finished attached = new AppJvm()
                .agent("subscription-id=S,endpoint=E,openscale.instance-id=I,auth=none")
                .classPath(jar)
                .run(SdkV2App.class, "http://127.0.0.1:1", emptyScript());
        assertThat(attached.stderr()).contains("set instrument.packages=com.acme.shaded.awssdk");
    }

    private String emptyScript() throws IOException {
        return Files.writeString(folder.resolve("none.txt"), "").toString();
    }

    private Path shadedJar() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        shade(Packed.classes(""), content);
        for (File jar : Artifacts.of("software.amazon.awssdk:sagemakerruntime:2.51.4")) {
            shade(Jars.read(jar.toPath()), content);
        }
        content.keySet().removeIf(path -> path.startsWith("META-INF/versions/") || path.endsWith("module-info.class"));
        return Packed.write(folder.resolve("shaded.jar"), content);
    }

    private static void shade(Map<String, byte[]> jar, Map<String, byte[]> into) {
        jar.forEach(
                (path, bytes) -> into.putIfAbsent(shaded(path), path.endsWith(".class") ? shaded(bytes) : text(bytes)));
    }

    private static byte[] shaded(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new ClassRemapper(writer, new Names()), 0);
        return writer.toByteArray();
    }

    /** Names of services, of interceptors, and whatever else names a class. */
    private static byte[] text(byte[] resource) {
        return shaded(new String(resource, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private static String shaded(String name) {
        return name.replace(AMAZONS, SHADED).replace(AMAZONS.replace('/', '.'), SHADED.replace('/', '.'));
    }

    private static final class Names extends Remapper {
        Names() {
            super(Opcodes.ASM9);
        }

        @Override
        public String map(String internalName) {
            return shaded(internalName);
        }

        /** String constants too: the SDK looks its own classes and files up by name. */
        @Override
        public Object mapValue(Object value) {
            return value instanceof String ? shaded((String) value) : super.mapValue(value);
        }
    }
}
