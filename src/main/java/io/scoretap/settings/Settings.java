package io.scoretap.settings;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the user wants, complete and checked. */
public final class Settings {
    private final Map<Option<?>, Object> values;
    private final List<Route> routes;

    Settings(Map<Option<?>, Object> values, List<Route> routes) {
        this.values = new HashMap<>(values);
        this.routes = Collections.unmodifiableList(routes);
    }

    /** The value of an option that has a default. */
    public <T> T get(Option<T> option) {
        T value = find(option);
        if (value == null) {
            throw new IllegalStateException("option " + option + " has no value and no default");
        }
        return value;
    }

    /** The value of an option that may be absent. */
    @SuppressWarnings("unchecked") // values are put under the option that parsed them
    public <T> @Nullable T find(Option<T> option) {
        return (T) values.get(option);
    }

    /** Which calls go where; at least one. */
    public List<Route> routes() {
        return routes;
    }
}
