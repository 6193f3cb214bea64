package io.scoretap.agent.capture;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** Reads one property of objects whose class is not known here, by a public method without parameters. */
final class Getter {
    private final MethodHandle method;

    private Getter(MethodHandle method) {
        this.method = method;
    }

    /** Null if the class, as versions of it may, has no such method. */
    static @Nullable Getter find(Class<?> type, String name) throws IllegalAccessException {
        try {
            return new Getter(MethodHandles.publicLookup()
                    .unreflect(type.getMethod(name))
                    .asType(methodType(Object.class, Object.class)));
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    static Getter of(Class<?> type, String name) throws ReflectiveOperationException {
        Getter getter = find(type, name);
        if (getter == null) {
            throw new NoSuchMethodException(type.getName() + "." + name);
        }
        return getter;
    }

    @Nullable Object get(Object object) {
        try {
            return (Object) method.invokeExact(object);
        } catch (Throwable e) {
            throw new IllegalStateException(object.getClass().getName() + " cannot be read", e);
        }
    }
}
