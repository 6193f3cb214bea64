package io.scoretap.agent;

import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Watches the bridge: what woven code hands over, on its way to the agent. */
public final class Crossings implements AutoCloseable {
    private final Field enterField = field("enter");
    private final Field handlerField = field("handler");
    private final Field exitField = field("exit");
    private final Function<Object, Object> enter;
    private final BiFunction<Object, Object, Object> handler;
    private final BiConsumer<Object, Object> exit;
    private final List<Crossing> crossings = new CopyOnWriteArrayList<>();

    @SuppressWarnings("unchecked")
    public Crossings() throws ReflectiveOperationException {
        enter = (Function<Object, Object>) enterField.get(null);
        handler = (BiFunction<Object, Object, Object>) handlerField.get(null);
        exit = (BiConsumer<Object, Object>) exitField.get(null);
        BiConsumer<Object, Object> watched = (token, outcome) -> {
            exit.accept(token, outcome);
            crossings.add(new Crossing(token, outcome));
        };
        exitField.set(null, watched);
    }

    public Crossing only() {
        if (crossings.size() != 1) {
            throw new AssertionError("one crossing expected, not " + crossings);
        }
        return crossings.get(0);
    }

    /** Takes the agent's place: any call crosses, and its token is its request. */
    public Crossings inPlaceOfTheAgent() throws ReflectiveOperationException {
        enterField.set(null, Function.identity());
        exitField.set(
                null, (BiConsumer<Object, Object>) (token, outcome) -> crossings.add(new Crossing(token, outcome)));
        return this;
    }

    /** Exchanges handlers as that function does, which gets the token and the application's. */
    public void exchange(BiFunction<Object, Object, Object> handlers) throws ReflectiveOperationException {
        handlerField.set(null, handlers);
    }

    /** Has the agent fail at every end of the bridge. */
    public void fail() throws ReflectiveOperationException {
        enterField.set(null, (Function<Object, Object>) request -> {
            throw new IllegalStateException("enter fails");
        });
        handlerField.set(null, (BiFunction<Object, Object, Object>) (token, theirs) -> {
            throw new IllegalStateException("handler fails");
        });
        exitField.set(null, (BiConsumer<Object, Object>) (token, outcome) -> {
            crossings.add(new Crossing(token, outcome));
            throw new IllegalStateException("exit fails");
        });
    }

    private static Field field(String name) {
        try {
            return Class.forName("java.lang.ScoretapBridge", false, null).getField(name);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("there is no bridge", e);
        }
    }

    @Override
    public void close() throws ReflectiveOperationException {
        enterField.set(null, enter);
        handlerField.set(null, handler);
        exitField.set(null, exit);
    }

    public record Crossing(Object token, Object outcome) {
        /** Reads the call as the agent does; its classes are out of sight here. */
        public String exchange() throws ReflectiveOperationException {
            Class<?> capture = token.getClass().getInterfaces()[0];
            return capture.getMethod("read").invoke(token).toString();
        }
    }
}
