package java.lang;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The one class that woven code and the agent both see. It is defined in the boot loader, where every class loader finds
 * it, those without parent delegation included; so it knows types of the JDK only.
 */
public final class ScoretapBridge {
    /** A call begins: its request to the token that comes back with its outcome. */
    public static volatile Function<Object, Object> enter;

    /** A call that streams begins: its token and the application's handler to the handler that takes its place. */
    public static volatile BiFunction<Object, Object, Object> handler;

    /** A call ends: its token, and what was returned (a response, or the future of one) or thrown. */
    public static volatile BiConsumer<Object, Object> exit;

    private ScoretapBridge() {}
}
