package io.scoretap.settings;

/** A value as the user wrote it, and where: {@code agent argument}, {@code line 3 of scoretap.yaml}. */
final class Entry {
    private final String text;
    private final String origin;

    Entry(String text, String origin) {
        this.text = text;
        this.origin = origin;
    }

    String text() {
        return text;
    }

    String origin() {
        return origin;
    }

    /** An empty value counts as not set: {@code SCORETAP_TOKEN=} in a container's definition means none. */
    boolean isEmpty() {
        return text.trim().isEmpty();
    }

    Entry withText(String replacement) {
        return new Entry(replacement, origin);
    }
}
