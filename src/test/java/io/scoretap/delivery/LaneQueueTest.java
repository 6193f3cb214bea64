package io.scoretap.delivery;

import static io.scoretap.delivery.Calls.ids;
import static io.scoretap.delivery.Calls.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaneQueueTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void a_batch_is_full_by_its_number_of_letters() throws Exception {
        LaneQueue queue = new LaneQueue(2, 1_000_000, LONG);
        queue.add(letter("a"));
        queue.add(letter("b"));
        queue.add(letter("c"));
        assertThat(ids(queue.take())).containsExactly("a", "b");
    }

    @Test
    void a_batch_is_full_by_its_bytes() throws Exception {
        LaneQueue queue = new LaneQueue(100, 600, LONG);
        queue.add(letter("a"));
        queue.add(letter("b"));
        assertThat(ids(queue.take())).containsExactly("a", "b");
    }

    @Test
    void a_letter_that_has_waited_long_enough_goes_alone() throws Exception {
        LaneQueue queue = new LaneQueue(100, 1_000_000, Duration.ofMinutes(1));
        queue.add(letter("a", Duration.ofMinutes(2)));
        assertThat(ids(queue.take())).containsExactly("a");
    }

    @Test
    void a_letter_waits_no_longer_than_the_age_of_a_batch() throws Exception {
        LaneQueue queue = new LaneQueue(100, 1_000_000, Duration.ofMillis(20));
        queue.add(letter("a"));
        assertThat(ids(queue.take())).containsExactly("a");
    }

    @Test
    void a_waiting_taker_is_woken_by_the_letter_that_fills_the_batch() throws Exception {
        LaneQueue queue = new LaneQueue(2, 1_000_000, LONG);
        CompletableFuture<List<Letter>> taken = taking(queue);
        queue.add(letter("a"));
        queue.add(letter("b"));
        assertThat(ids(taken.get(10, TimeUnit.SECONDS))).containsExactly("a", "b");
    }

    @Test
    void a_closed_queue_gives_what_it_has_and_then_nothing() throws Exception {
        LaneQueue queue = new LaneQueue(100, 1_000_000, LONG);
        CompletableFuture<List<Letter>> taken = taking(queue);
        queue.add(letter("a"));
        queue.close();
        assertThat(ids(taken.get(10, TimeUnit.SECONDS))).containsExactly("a");
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void what_is_put_back_comes_first_and_in_its_order() throws Exception {
        LaneQueue queue = new LaneQueue(2, 1_000_000, LONG);
        queue.add(letter("a"));
        queue.add(letter("b"));
        queue.add(letter("c"));
        queue.putBack(queue.take());
        assertThat(ids(queue.end())).containsExactly("a", "b", "c");
    }

    @Test
    void the_oldest_letters_can_be_removed() {
        LaneQueue queue = new LaneQueue(100, 1_000_000, LONG);
        queue.add(letter("a"));
        queue.add(letter("b"));
        queue.removeWhile(letter -> letter.scoringId().equals("a"));
        assertThat(ids(queue.end())).containsExactly("b");
    }

    @Test
    void nothing_waits_in_a_hurry() throws Exception {
        LaneQueue queue = new LaneQueue(100, 1_000_000, LONG);
        CompletableFuture<List<Letter>> taken = taking(queue);
        queue.add(letter("a"));
        queue.hurry();
        assertThat(ids(taken.get(10, TimeUnit.SECONDS))).containsExactly("a");
    }

    @Test
    void a_queue_that_has_ended_takes_nothing() {
        LaneQueue queue = new LaneQueue(100, 1_000_000, LONG);
        queue.end();
        assertThat(queue.add(letter("a"))).isFalse();
        assertThat(queue.isEmpty()).isTrue();
    }

    private static CompletableFuture<List<Letter>> taking(LaneQueue queue) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
