package io.scoretap.hosts;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** The bridge once more, and what the agent weaves as one would write it for Byte Buddy. */
public final class AdviceBridge {
    public static volatile Function<Object, Object> enter;
    public static volatile BiFunction<Object, Object, Object> handler;
    public static volatile BiConsumer<Object, Object> exit;

    private AdviceBridge() {}

    static final class OfCall {
        private OfCall() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(@Advice.Argument(0) Object request) {
            return enter.apply(request);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Advice.Enter Object token,
                @Advice.Return(typing = Assigner.Typing.DYNAMIC) @Nullable Object returned,
                @Advice.Thrown @Nullable Throwable thrown) {
            exit.accept(token, thrown == null ? returned : thrown);
        }
    }

    static final class OfStream {
        private OfStream() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static Object enter(
                @Advice.Argument(0) Object request,
                @Advice.Argument(value = 1, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object second) {
            Object token = enter.apply(request);
            second = handler.apply(token, second);
            return token;
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
        static void exit(
                @Advice.Enter Object token,
                @Advice.Return(typing = Assigner.Typing.DYNAMIC) @Nullable Object returned,
                @Advice.Thrown @Nullable Throwable thrown) {
            exit.accept(token, thrown == null ? returned : thrown);
        }
    }
}
