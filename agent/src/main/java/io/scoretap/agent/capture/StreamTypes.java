package io.scoretap.agent.capture;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The SDK's classes that a call with a streamed response has to do with, found beside the class of its request. */
final class StreamTypes {
    private final Class<?> handler;
    private final MethodHandle map;
    private final Class<?> part;
    private final SdkBytes partBytes;

    StreamTypes(Class<?> request) throws ReflectiveOperationException {
        handler = sibling(request, "InvokeEndpointWithResponseStreamResponseHandler");
        part = sibling(request, "PayloadPart");
        partBytes = Objects.requireNonNull(SdkBytes.find(part, "bytes"), "PayloadPart.bytes");
        Class<?> publisher = publisher();
        map = MethodHandles.publicLookup()
                .findVirtual(publisher, "map", methodType(publisher, Function.class))
                .asType(methodType(Object.class, Object.class, Function.class));
    }

    private static Class<?> sibling(Class<?> request, String name) throws ClassNotFoundException {
        String packageAndDot = request.getName().substring(0, request.getName().lastIndexOf('.') + 1);
        return Class.forName(packageAndDot + name, false, request.getClassLoader());
    }

    private Class<?> publisher() throws NoSuchMethodException {
        for (Method method : handler.getMethods()) {
            if (method.getName().equals("onEventStream")) {
                return method.getParameterTypes()[0];
            }
        }
        throw new NoSuchMethodException(handler.getName() + ".onEventStream");
    }

    /** A handler, of a class in the loader of the SDK, whose calls go to {@code calls}. */
    Object handler(InvocationHandler calls) {
        return Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, calls);
    }

    /** The same stream, whose events pass through {@code tee} one by one when the subscriber has asked for them. */
    Object map(Object publisher, Function<Object, Object> tee) throws Throwable {
        return (Object) map.invokeExact(publisher, tee);
    }

    /** The payload in an event; null if it has none. */
    byte @Nullable [] payload(Object event) {
        return part.isInstance(event) ? partBytes.read(event) : null;
    }
}
