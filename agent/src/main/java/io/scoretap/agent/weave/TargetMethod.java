package io.scoretap.agent.weave;

import static net.bytebuddy.jar.asm.Opcodes.ACONST_NULL;
import static net.bytebuddy.jar.asm.Opcodes.ALOAD;
import static net.bytebuddy.jar.asm.Opcodes.ARETURN;
import static net.bytebuddy.jar.asm.Opcodes.ASM9;
import static net.bytebuddy.jar.asm.Opcodes.ASTORE;
import static net.bytebuddy.jar.asm.Opcodes.ATHROW;
import static net.bytebuddy.jar.asm.Opcodes.F_NEW;
import static net.bytebuddy.jar.asm.Opcodes.GETSTATIC;
import static net.bytebuddy.jar.asm.Opcodes.GOTO;
import static net.bytebuddy.jar.asm.Opcodes.INVOKEINTERFACE;
import static net.bytebuddy.jar.asm.Opcodes.NOP;
import static net.bytebuddy.jar.asm.Opcodes.POP;
import static net.bytebuddy.jar.asm.Opcodes.TOP;

import java.util.Arrays;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Weaves one method, into what a compiler would make of
 *
 * <pre>{@code
 * Object token = null;
 * try { token = ScoretapBridge.enter.apply(request); } catch (Throwable ours) {}
 * try {
 *     outcome = ... the method ...
 * } catch (Throwable thrown) {
 *     try { ScoretapBridge.exit.accept(token, thrown); } catch (Throwable ours) {}
 *     throw thrown;
 * }
 * try { ScoretapBridge.exit.accept(token, outcome); } catch (Throwable ours) {}
 * return outcome;
 * }</pre>
 *
 * <p>Token and outcome get the slots behind the parameter; the method's own variables move up by two. Stack map frames are
 * written by hand, since computing them would load classes of the application.
 */
final class TargetMethod extends MethodVisitor {
    private static final String BRIDGE = "java/lang/ScoretapBridge";
    private static final String OBJECT = "java/lang/Object";
    private static final String THROWABLE = "java/lang/Throwable";

    private static final int REQUEST = 1;
    private static final int TOKEN = 2;
    private static final int OUTCOME = 3;

    private final Target target;
    private final Label bodyStart = new Label();
    private final Label bodyEnd = new Label();
    private final Label returned = new Label();

    TargetMethod(MethodVisitor woven, Target target) {
        super(ASM9, woven);
        this.target = target;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        mv.visitInsn(ACONST_NULL);
        mv.visitVarInsn(ASTORE, TOKEN);
        enter();
        mv.visitInsn(NOP); // a place has one frame, and the body may begin with its own
        mv.visitLabel(bodyStart);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == ARETURN) {
            mv.visitVarInsn(ASTORE, OUTCOME);
            mv.visitJumpInsn(GOTO, returned);
        } else {
            mv.visitInsn(opcode);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitLabel(bodyEnd);
        mv.visitTryCatchBlock(bodyStart, bodyEnd, bodyEnd, null); // the last in the table: the body's own come first
        frame(THROWABLE, TOP, TOP, OBJECT);
        mv.visitVarInsn(ASTORE, OUTCOME);
        exit(THROWABLE);
        mv.visitVarInsn(ALOAD, OUTCOME);
        mv.visitInsn(ATHROW);

        mv.visitLabel(returned);
        frame(null, TOP, TOP, OBJECT, target.response());
        exit(target.response());
        mv.visitVarInsn(ALOAD, OUTCOME);
        mv.visitInsn(ARETURN);
        super.visitMaxs(maxStack, maxLocals);
    }

    private void enter() {
        Label from = new Label();
        mv.visitLabel(from);
        mv.visitFieldInsn(GETSTATIC, BRIDGE, "enter", "Ljava/util/function/Function;");
        mv.visitVarInsn(ALOAD, REQUEST);
        mv.visitMethodInsn(
                INVOKEINTERFACE,
                "java/util/function/Function",
                "apply",
                "(Ljava/lang/Object;)Ljava/lang/Object;",
                true);
        mv.visitVarInsn(ASTORE, TOKEN);
        suppressFrom(from, target.client(), target.request(), OBJECT);
    }

    private void exit(String outcome) {
        Label from = new Label();
        mv.visitLabel(from);
        mv.visitFieldInsn(GETSTATIC, BRIDGE, "exit", "Ljava/util/function/BiConsumer;");
        mv.visitVarInsn(ALOAD, TOKEN);
        mv.visitVarInsn(ALOAD, OUTCOME);
        mv.visitMethodInsn(
                INVOKEINTERFACE,
                "java/util/function/BiConsumer",
                "accept",
                "(Ljava/lang/Object;Ljava/lang/Object;)V",
                true);
        suppressFrom(from, TOP, TOP, OBJECT, outcome);
    }

    /** Drops what is thrown from there to here; the tap has counted it. */
    private void suppressFrom(Label from, Object... locals) {
        Label handler = new Label();
        Label after = new Label();
        mv.visitJumpInsn(GOTO, after);
        mv.visitLabel(handler);
        mv.visitTryCatchBlock(from, handler, handler, null);
        frame(THROWABLE, locals);
        mv.visitInsn(POP);
        mv.visitLabel(after);
        frame(null, locals);
    }

    private void frame(@Nullable String thrown, Object... locals) {
        Object[] stack = thrown == null ? new Object[0] : new Object[] {thrown};
        mv.visitFrame(F_NEW, locals.length, locals, stack.length, stack);
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        Object[] moved = new Object[Math.max(localCount, TOKEN) + 2];
        Arrays.fill(moved, TOP);
        System.arraycopy(locals, 0, moved, 0, Math.min(localCount, TOKEN));
        moved[TOKEN] = OBJECT;
        System.arraycopy(locals, TOKEN, moved, TOKEN + 2, Math.max(localCount - TOKEN, 0));
        mv.visitFrame(type, moved.length, moved, stackCount, stack);
    }

    @Override
    public void visitVarInsn(int opcode, int slot) {
        mv.visitVarInsn(opcode, moved(slot));
    }

    @Override
    public void visitIincInsn(int slot, int increment) {
        mv.visitIincInsn(moved(slot), increment);
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int slot) {
        mv.visitLocalVariable(name, descriptor, signature, start, end, moved(slot));
    }

    private static int moved(int slot) {
        return slot < TOKEN ? slot : slot + 2;
    }
}
