package io.scoretap.delivery;

import io.scoretap.payload.Codec;
import io.scoretap.payload.UndecodableException;
import io.scoretap.report.Drop;
import io.scoretap.sink.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes of letters what a channel sends: those that belong there, decoded and encoded, within a number of bytes. */
final class Packer {
    private final RouteMatcher matcher;
    private final Settlement settlement;

    Packer(RouteMatcher matcher, Settlement settlement) {
        this.matcher = matcher;
        this.settlement = settlement;
    }

    /**
     * Packs letters until they are {@code maxBytes}, but at least one that can be packed. What does not fit, or whatever is
     * left if something is thrown, goes back to the queue; what cannot be sent at all is settled here.
     */
    List<Packed> pack(List<Letter> letters, Channel channel, long maxBytes, LaneQueue queue) {
        List<Packed> batch = new ArrayList<>(letters.size());
        long bytes = 0;
        int next = 0;
        boolean whole = false;
        try {
            while (next < letters.size()) {
                Packed packed = pack(letters.get(next), channel);
                if (packed != null) {
                    if (!batch.isEmpty() && bytes + packed.bytes().length > maxBytes) {
                        break;
                    }
                    bytes += packed.bytes().length;
                    batch.add(packed);
                }
                next++;
            }
            whole = true;
            return batch;
        } finally {
            queue.putBack(letters.subList(next, letters.size()));
            if (!whole) {
                queue.putBack(Packed.letters(batch));
            }
        }
    }

    private @Nullable Packed pack(Letter letter, Channel channel) {
        if (!matcher.matches(letter.exchange(), channel.endpoint())) {
            settlement.dropped(letter, Drop.OTHER_ENDPOINT);
            return null;
        }
        if (settlement.expired(letter)) {
            return null;
        }
        try {
            return new Packed(
                    letter, channel.encode(Codec.decode(letter.exchange(), letter.scoringId(), channel.schema())));
        } catch (UndecodableException e) {
            settlement.deadLettered(letter, e.reason().name().toLowerCase(Locale.ROOT), String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            settlement.fault(e);
            settlement.dropped(letter, Drop.FAULT);
        }
        return null;
    }
}
