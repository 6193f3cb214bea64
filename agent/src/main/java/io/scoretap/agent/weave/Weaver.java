package io.scoretap.agent.weave;

import io.scoretap.report.Log;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.EnumSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Weaves a client's class file. By ASM alone: Byte Buddy's advice would read better, and cost the application 0.4 s of CPU
 * for its first client.
 */
final class Weaver implements ClassFileTransformer {
    private final SdkPackages packages;
    private final Log log;

    Weaver(SdkPackages packages, Log log) {
        this.packages = packages;
        this.log = log;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> loaded,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        SdkClient client = SdkClient.named(className);
        return client == null || !packages.include(client) ? null : weave(client, classFile);
    }

    private byte @Nullable [] weave(SdkClient client, byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        ClientClass woven = new ClientClass(writer, client);
        reader.accept(woven, ClassReader.EXPAND_FRAMES);
        for (Target target : client.targets()) {
            if (target.isInEveryVersion() && !woven.found.contains(target)) {
                log.error("this version of the AWS SDK has no " + client.describe(target)
                        + ": calls through it are not logged");
            }
        }
        return woven.found.isEmpty() ? null : writer.toByteArray();
    }

    private static final class ClientClass extends ClassVisitor {
        private final SdkClient client;
        private final Set<Target> found = EnumSet.noneOf(Target.class);

        ClientClass(ClassVisitor woven, SdkClient client) {
            super(Opcodes.ASM9, woven);
            this.client = client;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            Target target = client.target(name, descriptor);
            if (target == null) {
                return method;
            }
            found.add(target);
            return new TargetMethod(method, client.name(), descriptor, target.takesHandler());
        }
    }
}
