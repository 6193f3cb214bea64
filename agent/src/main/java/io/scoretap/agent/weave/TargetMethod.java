package io.scoretap.agent.weave;

import static net.bytebuddy.jar.asm.Opcodes.ACONST_NULL;
import static net.bytebuddy.jar.asm.Opcodes.ALOAD;
import static net.bytebuddy.jar.asm.Opcodes.ARETURN;
import static net.bytebuddy.jar.asm.Opcodes.ASTORE;
import static net.bytebuddy.jar.asm.Opcodes.ATHROW;
import static net.bytebuddy.jar.asm.Opcodes.CHECKCAST;
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
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Weaves one method, into what a compiler would make of
 *
 * <pre>{@code
 * Object token = null;
 * try { token = ScoretapBridge.enter.apply(request); } catch (Throwable ours) {}
 * try { handler = (Handler) ScoretapBridge.handler.apply(token, handler); } catch (Throwable ours) {} // if it takes one
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
 * <p>Stack map frames are written by hand, since computing them would load classes of the application.
 */
final class TargetMethod extends MovedVariables {
    private static final String OBJECT = "java/lang/Object";
    private static final String THROWABLE = "java/lang/Throwable";

    private static final int REQUEST = 1;
    private static final int HANDLER = 2;

    private final Type[] parameters;
    private final String response;
    private final boolean takesHandler;
    private final Object[] localsAtStart;
    private final Label bodyStart = new Label();
    private final Label bodyEnd = new Label();
    private final Label returned = new Label();

    /** @param takesHandler whether the second parameter is a handler, for the bridge to exchange */
    TargetMethod(MethodVisitor woven, String client, String descriptor, boolean takesHandler) {
        super(woven, 1 + Type.getArgumentTypes(descriptor).length);
        this.parameters = Type.getArgumentTypes(descriptor);
        this.response = Type.getReturnType(descriptor).getInternalName();
        this.takesHandler = takesHandler;
        this.localsAtStart = localsAtStart(client);
    }

    private Object[] localsAtStart(String client) {
        Object[] locals = new Object[token + 1];
        locals[0] = client;
        for (int i = 0; i < parameters.length; i++) {
            locals[i + 1] = parameters[i].getInternalName();
        }
        locals[token] = OBJECT;
        return locals;
    }

    /** The body may have put anything into its parameters. */
    private Object[] localsAtEnd(@Nullable String outcomeType) {
        Object[] locals = new Object[outcomeType == null ? outcome : outcome + 1];
        Arrays.fill(locals, TOP);
        locals[token] = OBJECT;
        if (outcomeType != null) {
            locals[outcome] = outcomeType;
        }
        return locals;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        mv.visitInsn(ACONST_NULL);
        mv.visitVarInsn(ASTORE, token);
        enter();
        if (takesHandler) {
            exchangeHandler();
        }
        mv.visitInsn(NOP); // a place has one frame, and the body may begin with its own
        mv.visitLabel(bodyStart);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == ARETURN) {
            mv.visitVarInsn(ASTORE, outcome);
            mv.visitJumpInsn(GOTO, returned);
        } else {
            mv.visitInsn(opcode);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitLabel(bodyEnd);
        mv.visitTryCatchBlock(bodyStart, bodyEnd, bodyEnd, null); // the last in the table: the body's own come first
        frame(THROWABLE, localsAtEnd(null));
        mv.visitVarInsn(ASTORE, outcome);
        exit(THROWABLE);
        mv.visitVarInsn(ALOAD, outcome);
        mv.visitInsn(ATHROW);

        mv.visitLabel(returned);
        frame(null, localsAtEnd(response));
        exit(response);
        mv.visitVarInsn(ALOAD, outcome);
        mv.visitInsn(ARETURN);
        super.visitMaxs(maxStack, maxLocals);
    }

    private void enter() {
        Label from = place();
        call("enter", "java/util/function/Function", "apply", "(Ljava/lang/Object;)Ljava/lang/Object;", REQUEST);
        mv.visitVarInsn(ASTORE, token);
        suppressFrom(from, localsAtStart);
    }

    private void exchangeHandler() {
        Label from = place();
        call(
                "handler",
                "java/util/function/BiFunction",
                "apply",
                "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
                token,
                HANDLER);
        mv.visitTypeInsn(CHECKCAST, parameters[HANDLER - 1].getInternalName());
        mv.visitVarInsn(ASTORE, HANDLER);
        suppressFrom(from, localsAtStart);
    }

    private void exit(String outcomeType) {
        Label from = place();
        call(
                "exit",
                "java/util/function/BiConsumer",
                "accept",
                "(Ljava/lang/Object;Ljava/lang/Object;)V",
                token,
                outcome);
        suppressFrom(from, localsAtEnd(outcomeType));
    }

    /** Calls the function in that field of the bridge. */
    private void call(String field, String function, String method, String descriptor, int... argumentSlots) {
        mv.visitFieldInsn(GETSTATIC, "java/lang/ScoretapBridge", field, "L" + function + ";");
        for (int slot : argumentSlots) {
            mv.visitVarInsn(ALOAD, slot);
        }
        mv.visitMethodInsn(INVOKEINTERFACE, function, method, descriptor, true);
    }

    /** Drops what is thrown from there to here: the tap counts its own, and the application is to see none. */
    private void suppressFrom(Label from, Object[] locals) {
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

    private Label place() {
        Label label = new Label();
        mv.visitLabel(label);
        return label;
    }

    private void frame(@Nullable String thrown, Object[] locals) {
        Object[] stack = thrown == null ? new Object[0] : new Object[] {thrown};
        mv.visitFrame(F_NEW, locals.length, locals, stack.length, stack);
    }
}
