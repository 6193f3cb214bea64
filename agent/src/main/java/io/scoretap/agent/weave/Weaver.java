package io.scoretap.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Weaves a target's class file. By ASM alone: Byte Buddy's advice would read better, and cost the application 0.4 s of CPU
 * for its first client.
 */
final class Weaver implements ClassFileTransformer {
    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> loaded,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        Target target = Target.in(className);
        return target == null ? null : weave(target, classFile);
    }

    private static byte @Nullable [] weave(Target target, byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        TargetClass woven = new TargetClass(writer, target);
        reader.accept(woven, ClassReader.EXPAND_FRAMES);
        if (!woven.hasMethod) {
            System.err.println(
                    "[scoretap] this version of the AWS SDK has no " + target + ": calls through it are not logged");
            return null;
        }
        return writer.toByteArray();
    }

    private static final class TargetClass extends ClassVisitor {
        private final Target target;
        private boolean hasMethod;

        TargetClass(ClassVisitor woven, Target target) {
            super(Opcodes.ASM9, woven);
            this.target = target;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!target.is(name, descriptor)) {
                return method;
            }
            hasMethod = true;
            return new TargetMethod(method, target);
        }
    }
}
