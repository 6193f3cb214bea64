package io.scoretap.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AgentSettings;
import io.scoretap.report.Log;
import io.scoretap.settings.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weaves the clients of the SDKs in the tests' class path; the JVM's verifier judges them. */
class RealClientsTest {
    @ParameterizedTest
    @CsvSource({
        "software.amazon.awssdk.services.sagemakerruntime.DefaultSageMakerRuntimeClient,"
                + "invokeEndpoint invokeEndpointAsync",
        "software.amazon.awssdk.services.sagemakerruntime.DefaultSageMakerRuntimeAsyncClient,"
                + "invokeEndpoint invokeEndpointAsync invokeEndpointWithResponseStream",
        "software.amazon.awssdk.services.sagemakerruntimehttp2.DefaultSageMakerRuntimeHttp2AsyncClient,"
                + "invokeEndpointWithBidirectionalStream",
        "com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntimeClient,"
                + "executeInvokeEndpoint executeInvokeEndpointAsync"
    })
    void are_woven_where_they_are_and_where_they_were_shaded_to(String client, String methods) throws Exception {
        WeavingInProcess.start(AgentSettings.COMPLETE);
        for (String shadedInto : List.of("", "com/acme/shaded/")) {
            SdkLoader sdk = new SdkLoader(shadedInto, client);
            sdk.client().getDeclaredMethods(); // links the class, so has it verified
            assertThat(wovenMethods(sdk.woven)).containsExactlyInAnyOrder(methods.split(" "));
        }
    }

    private static Set<String> wovenMethods(byte[] classFile) {
        Set<String> woven = new TreeSet<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String method, String descriptor, String signature, String[] thrown) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitFieldInsn(int opcode, String owner, String name, String type) {
                                        if (owner.equals("java/lang/ScoretapBridge")) {
                                            woven.add(method);
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return woven;
    }

    /** Defines an SDK's classes of its own, below a prefix of its own, and its client woven. */
    private static final class SdkLoader extends ClassLoader {
        private final String prefix;
        private final String client;
        private final Weaver weaver;
        private byte[] woven;

        SdkLoader(String prefix, String client) {
            super(RealClientsTest.class.getClassLoader());
            this.prefix = prefix;
            this.client = shaded(client.replace('.', '/'));
            Log log = new Log(LogLevel.ERROR, System.err);
            this.weaver = new Weaver(
                    new SdkPackages(
                            List.of("com.acme.shaded.software.amazon.awssdk", "com.acme.shaded.com.amazonaws"), log),
                    log);
        }

        Class<?> client() throws ClassNotFoundException {
            return loadClass(client.replace('/', '.'));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            String path = name.replace('.', '/');
            if (!path.startsWith(prefix) || !isOfSdk(path.substring(prefix.length()))) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name, path) : loaded;
        }

        private Class<?> define(String name, String path) throws ClassNotFoundException {
            byte[] classFile = classFile(path.substring(prefix.length()));
            if (path.equals(client)) {
                woven = weaver.transform(this, path, null, null, classFile);
                classFile = woven;
            }
            return defineClass(name, classFile, 0, classFile.length);
        }

        private byte[] classFile(String path) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(path + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(path);
                }
                ClassWriter writer = new ClassWriter(0);
                Remapper shade = new Remapper(Opcodes.ASM9) {
                    @Override
                    public String map(String name) {
                        return shaded(name);
                    }
                };
                new ClassReader(in).accept(new ClassRemapper(writer, shade), 0);
                return writer.toByteArray();
            } catch (IOException e) {
                throw new ClassNotFoundException(path, e);
            }
        }

        private String shaded(String name) {
            return isOfSdk(name) ? prefix + name : name;
        }

        private static boolean isOfSdk(String name) {
            return name.startsWith("software/amazon/") || name.startsWith("com/amazonaws/");
        }
    }
}
