package io.scoretap.agent.capture;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Copies buffers that others go on reading and writing. */
final class Buffers {
    private Buffers() {}

    /** What there is between position and limit, both of which stay, as does the mark; nothing for null. */
    static byte[] copy(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return new byte[0];
        }
        ByteBuffer view = buffer.duplicate();
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return bytes;
    }
}
