package java.lang;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The one class that woven code and the agent both see. It is defined in the boot loader, where every class loader finds
 * it, those without parent delegation included; so it knows types of the JDK only.
 */
public final class ScoretapBridge {
    /** A call begins: its request to the token that comes back with its outcome. */
    public static volatile Function<Object, Object> enter;

    /** A call ends: its token, and the response or what was thrown. */
    public static volatile BiConsumer<Object, Object> exit;

    private ScoretapBridge() {}
}
