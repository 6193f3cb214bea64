package io.scoretap.delivery;

import java.util.List;

/** How many bytes a sink takes at once: what the settings say, until the sink says less. */
final class SizeLimit {
    private long bytes;

    SizeLimit(long bytes) {
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    /** The sink found this batch too large; from now on at most half of it. */
    void halve(List<Packed> batch) {
        long size = 0;
        for (Packed packed : batch) {
            size += packed.bytes().length;
        }
        bytes = Math.min(bytes, Math.max(1, size / 2));
    }
}
