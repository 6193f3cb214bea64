package io.scoretap.agent.capture;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands before the application's handler of a streamed response, which gets every call and answers as it likes. */
final class StreamHandler implements InvocationHandler {
    private final StreamedCall call;
    private final Object handler;

    StreamHandler(StreamedCall call, Object handler) {
        this.call = call;
        this.handler = handler;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(handler, seen(method.getName(), arguments));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** @return the arguments for the application's handler */
    private Object @Nullable [] seen(String method, Object @Nullable [] arguments) {
        try {
            if (arguments == null) {
                if (method.equals("complete")) {
                    call.complete();
                }
                return null;
            }
            switch (method) {
                case "responseReceived":
                    call.attempt(arguments[0]);
                    return arguments;
                case "onEventStream":
                    return new Object[] {call.tee(arguments[0])};
                case "exceptionOccurred":
                    call.attemptFailed();
                    return arguments;
                case "equals":
                    return new Object[] {unwrapped(arguments[0])};
                default:
                    return arguments;
            }
        } catch (Throwable e) {
            call.abandon();
            call.listener().lost(e);
            return arguments;
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object other) {
        InvocationHandler calls =
                other != null && Proxy.isProxyClass(other.getClass()) ? Proxy.getInvocationHandler(other) : null;
        return calls instanceof StreamHandler ? ((StreamHandler) calls).handler : other;
    }
}
