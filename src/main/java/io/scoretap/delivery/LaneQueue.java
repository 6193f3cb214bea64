package io.scoretap.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The letters of a lane, oldest first. Filled by one thread and emptied by another; what bounds it is the outbox. */
final class LaneQueue {
    private final int batchLetters;
    private final long batchBytes;
    private final Duration batchAge;

    private final Deque<Letter> letters = new ArrayDeque<>();
    private long bytes;
    private boolean hurried;
    private boolean closed;
    private boolean ended;

    /** The three say when letters are a batch: so many, of so many bytes, or the oldest of them that old. */
    LaneQueue(int batchLetters, long batchBytes, Duration batchAge) {
        this.batchLetters = batchLetters;
        this.batchBytes = batchBytes;
        this.batchAge = batchAge;
    }

    /** Takes the letter, or returns false if the queue has ended. */
    synchronized boolean add(Letter letter) {
        if (ended) {
            return false;
        }
        letters.addLast(letter);
        bytes += letter.heldBytes();
        if (letters.size() == 1 || isFull()) {
            notifyAll();
        }
        return true;
    }

    /** Returns letters to the front, in the order in which they were taken. */
    synchronized void putBack(List<Letter> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            letters.addFirst(taken.get(i));
            bytes += taken.get(i).heldBytes();
        }
    }

    /** From now on no letter waits for others to join it. */
    synchronized void hurry() {
        hurried = true;
        notifyAll();
    }

    /** Nothing comes any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Takes all that is there, and nothing more. */
    synchronized List<Letter> end() {
        ended = true;
        return remove(letters.size());
    }

    synchronized boolean isEmpty() {
        return letters.isEmpty();
    }

    /**
     * Waits for a batch and takes it.
     *
     * @return none only when the queue is closed and empty
     */
    synchronized List<Letter> take() throws InterruptedException {
        while (!closed && !isFull()) {
            Letter oldest = letters.peekFirst();
            if (oldest == null) {
                wait();
                continue;
            }
            Duration left = batchAge.minus(oldest.age());
            if (hurried || left.isNegative() || left.isZero()) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left.toNanos());
        }
        return remove(Math.min(batchLetters, letters.size()));
    }

    private boolean isFull() {
        return letters.size() >= batchLetters || bytes >= batchBytes;
    }

    /** Removes letters, oldest first, for as long as this wants them. */
    synchronized void removeWhile(Predicate<Letter> unwanted) {
        Letter oldest = letters.peekFirst();
        while (oldest != null && unwanted.test(oldest)) {
            remove(1);
            oldest = letters.peekFirst();
        }
    }

    private List<Letter> remove(int count) {
        List<Letter> taken = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Letter letter = letters.removeFirst();
            bytes -= letter.heldBytes();
            taken.add(letter);
        }
        return taken;
    }
}
