package io.scoretap.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A letter in the form in which it is sent. */
final class Packed {
    private final Letter letter;
    private final byte[] bytes;

    Packed(Letter letter, byte[] bytes) {
        this.letter = letter;
        this.bytes = bytes;
    }

    static List<Letter> letters(Collection<Packed> batch) {
        List<Letter> letters = new ArrayList<>(batch.size());
        for (Packed packed : batch) {
            letters.add(packed.letter);
        }
        return letters;
    }

    Letter letter() {
        return letter;
    }

    byte[] bytes() {
        return bytes;
    }
}
