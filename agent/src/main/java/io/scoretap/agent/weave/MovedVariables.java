package io.scoretap.agent.weave;

import static net.bytebuddy.jar.asm.Opcodes.ASM9;
import static net.bytebuddy.jar.asm.Opcodes.TOP;

import java.util.Arrays;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for a method's token and outcome behind its parameters: its own variables move up by two slots. Token and
 * outcome are objects; of them its own frames name the token.
 */
abstract class MovedVariables extends MethodVisitor {
    private static final int ROOM = 2;

    final int token;
    final int outcome;

    /** @param parameters how many slots {@code this} and the parameters take */
    MovedVariables(MethodVisitor woven, int parameters) {
        super(ASM9, woven);
        token = parameters;
        outcome = parameters + 1;
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        Object[] moved = new Object[Math.max(localCount, token) + ROOM];
        Arrays.fill(moved, TOP);
        System.arraycopy(locals, 0, moved, 0, Math.min(localCount, token));
        moved[token] = "java/lang/Object";
        System.arraycopy(locals, token, moved, token + ROOM, Math.max(localCount - token, 0));
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

    private int moved(int slot) {
        return slot < token ? slot : slot + ROOM;
    }
}
