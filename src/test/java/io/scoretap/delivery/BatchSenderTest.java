package io.scoretap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoretap.report.Balance;
import io.scoretap.report.Drop;
import io.scoretap.report.LaneStatus;
import io.scoretap.report.Ledger;
import io.scoretap.report.Log;
import io.scoretap.settings.LogLevel;
import io.scoretap.sink.Outcome;
import io.scoretap.sink.Outcome.Kind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of answers, row by row. Time passes at once: what was waited for is written down. */
class BatchSenderTest {
    private static final Duration MAX_AGE = Duration.ofHours(1);

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final FakeSink sink = new FakeSink();
    private final List<Duration> pauses = new ArrayList<>();
    private int pausesUntilStop = Integer.MAX_VALUE;
    private boolean timeIsUp;
    private final Outbox outbox = new Outbox(10_000, 100_000_000);
    private final Ledger ledger = new Ledger();
    private final LaneQueue queue = new LaneQueue(500, 1 << 20, Duration.ofSeconds(1));
    private final SizeLimit limit = new SizeLimit(1 << 20);
    private final TimeLeft time = new TimeLeft() {
        @Override
        public boolean pause(Duration duration) {
            pauses.add(duration);
            return pausesUntilStop-- > 0;
        }

        @Override
        public boolean isUp() {
            return timeIsUp;
        }
    };
    private final Retrier retrier = new Retrier(RetryPolicy.DEFAULT, new Random(1), time);
    private final BatchSender sender = new BatchSender(
            queue,
            limit,
            retrier,
            time,
            new Settlement(outbox, ledger, new Log(LogLevel.INFO, new PrintStream(stderr)), MAX_AGE),
            new Random(1));

    @Test
    void delivered_records_are_acknowledged() throws Exception {
        assertThat(deliver("a", "b")).isEqualTo(BatchSender.End.SETTLED);
        assertThat(sink.delivered).containsExactly("a", "b");
        assertThat(balance().delivered()).isEqualTo(2);
        assertThat(outbox.heldCalls()).isZero();
    }

    @Test
    void the_same_records_are_sent_again_after_a_retry() throws Exception {
        sink.answerNext(Outcome.retry("HTTP 503", null), Outcome.retry("HTTP 503", null));
        assertThat(deliver("a", "b")).isEqualTo(BatchSender.End.SETTLED);
        assertThat(sink.requests).containsExactly(List.of("a", "b"), List.of("a", "b"), List.of("a", "b"));
        assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0);
        assertThat(balance().answers()).containsEntry("retry", 2L).containsEntry("delivered", 1L);
    }

    @Test
    void a_retry_is_not_earlier_than_the_sink_allows() throws Exception {
        sink.answerNext(Outcome.retry("HTTP 429", Duration.ofSeconds(90)));
        deliver("a");
        assertThat(pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(91)));
    }

    @Test
    void refused_credentials_park_the_lane_for_a_minute_at_a_time() throws Exception {
        sink.answerNext(Outcome.of(Kind.UNAUTHORIZED, "HTTP 401"), Outcome.of(Kind.UNAUTHORIZED, "HTTP 401"));
        assertThat(deliver("a")).isEqualTo(BatchSender.End.SETTLED);
        assertThat(pauses).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThat(sink.delivered).containsExactly("a");
    }

    @Test
    void an_unknown_target_puts_the_records_back_and_asks_for_a_new_channel_after_five_minutes() throws Exception {
        sink.answerNext(Outcome.of(Kind.UNKNOWN_TARGET, "HTTP 404"));
        assertThat(deliver("a", "b")).isEqualTo(BatchSender.End.REOPEN);
        assertThat(pauses).containsExactly(Duration.ofMinutes(5));
        assertThat(Calls.ids(queue.end())).containsExactly("a", "b");
        assertThat(outbox.heldCalls()).as("they keep their room").isEqualTo(2);
        assertThat(retrier.status().state()).isEqualTo(LaneStatus.State.PARKED);
    }

    @Test
    void a_batch_that_is_too_large_goes_in_halves_and_the_size_is_remembered() throws Exception {
        sink.answer = ids -> ids.size() > 2 ? Outcome.of(Kind.TOO_LARGE, "HTTP 413") : Outcome.DELIVERED;
        assertThat(deliver("a", "b", "c", "d")).isEqualTo(BatchSender.End.SETTLED);
        assertThat(sink.requests).containsExactly(List.of("a", "b", "c", "d"), List.of("a", "b"), List.of("c", "d"));
        assertThat(limit.bytes()).isEqualTo(2);
    }

    @Test
    void a_single_record_that_is_too_large_is_a_dead_letter() throws Exception {
        sink.answer = ids -> ids.contains("huge") ? Outcome.of(Kind.TOO_LARGE, "HTTP 413") : Outcome.DELIVERED;
        assertThat(deliver("a", "huge", "b")).isEqualTo(BatchSender.End.SETTLED);
        assertThat(sink.delivered).containsExactly("a", "b");
        assertThat(balance().deadLettered()).containsExactly(java.util.Map.entry("too_large", 1L));
    }

    @Test
    void one_bad_record_among_500_costs_19_requests_and_one_dead_letter() throws Exception {
        for (int bad : new int[] {0, 1, 249, 250, 499}) {
            BatchSenderTest fresh = new BatchSenderTest();
            fresh.sink.answer = rejecting(List.of("r" + bad));
            String[] batch = IntStream.range(0, 500).mapToObj(i -> "r" + i).toArray(String[]::new);

            assertThat(fresh.deliver(batch)).isEqualTo(BatchSender.End.SETTLED);

            assertThat(fresh.sink.requests).hasSizeLessThanOrEqualTo(19);
            assertThat(fresh.sink.delivered)
                    .containsExactlyElementsOf(Arrays.stream(batch)
                            .filter(id -> !id.equals("r" + bad))
                            .toList());
            assertThat(fresh.balance().deadLettered()).containsExactly(java.util.Map.entry("rejected", 1L));
            assertThat(fresh.stderr())
                    .contains("credit-risk")
                    .contains("(rejected)")
                    .contains("HTTP 400 no");
        }
    }

    @Test
    void when_every_record_is_rejected_the_lane_parks_and_keeps_them_all() throws Exception {
        sink.answer = ids -> Outcome.of(Kind.REJECTED, "HTTP 400 no");
        String[] batch = IntStream.range(0, 500).mapToObj(i -> "r" + i).toArray(String[]::new);

        assertThat(deliver(batch)).isEqualTo(BatchSender.End.REOPEN);

        assertThat(balance().deadLettered()).isEmpty();
        assertThat(Calls.ids(queue.end())).containsExactly(batch);
        assertThat(pauses).containsExactly(Duration.ofMinutes(5));
        assertThat(sink.requests).as("no request for each record").hasSizeLessThan(40);
    }

    @Test
    void a_run_of_bad_records_does_not_hold_up_the_good_ones_behind_it() throws Exception {
        String[] batch = IntStream.range(0, 500).mapToObj(i -> "r" + i).toArray(String[]::new);
        List<String> bad = Arrays.asList(batch).subList(100, 140);
        sink.answer = rejecting(bad);

        assertThat(deliver(batch)).isEqualTo(BatchSender.End.SETTLED);

        assertThat(sink.delivered).hasSize(460).doesNotHaveDuplicates().doesNotContainAnyElementsOf(bad);
        assertThat(balance().deadLettered()).containsExactly(java.util.Map.entry("rejected", 40L));
    }

    @Test
    void whatever_is_thrown_the_records_go_back() {
        sink.answer = ids -> {
            throw new OutOfMemoryError("a test");
        };
        assertThatThrownBy(() -> deliver("a", "b")).isInstanceOf(OutOfMemoryError.class);
        assertThat(Calls.ids(queue.end())).containsExactly("a", "b");
    }

    @Test
    void no_part_is_sent_once_the_time_is_up() throws Exception {
        timeIsUp = true;
        assertThat(deliver("a", "b")).isEqualTo(BatchSender.End.OUT_OF_TIME);
        assertThat(sink.requests).isEmpty();
    }

    @Test
    void when_more_than_half_of_a_batch_is_rejected_what_is_good_is_delivered_and_the_rest_is_kept() throws Exception {
        sink.answer = rejecting(List.of("b", "c", "d"));
        assertThat(deliver("a", "b", "c", "d")).isEqualTo(BatchSender.End.REOPEN);
        assertThat(sink.delivered).containsExactly("a");
        assertThat(Calls.ids(queue.end())).containsExactly("b", "c", "d");
        assertThat(balance().deadLettered()).isEmpty();
    }

    @Test
    void a_lone_record_is_a_dead_letter_only_where_the_sink_has_accepted_others() throws Exception {
        sink.answer = rejecting(List.of("bad"));
        assertThat(deliver("bad")).isEqualTo(BatchSender.End.REOPEN);
        queue.end();

        assertThat(deliver("good")).isEqualTo(BatchSender.End.SETTLED);
        assertThat(deliver("bad")).isEqualTo(BatchSender.End.SETTLED);
        assertThat(balance().deadLettered()).containsEntry("rejected", 1L);
    }

    @Test
    void lone_records_that_are_all_rejected_park_the_lane_after_a_while() throws Exception {
        assertThat(deliver("good")).isEqualTo(BatchSender.End.SETTLED);
        sink.answer = ids -> Outcome.of(Kind.REJECTED, "HTTP 400 no");
        for (int i = 0; i < 7; i++) {
            assertThat(deliver("bad" + i)).isEqualTo(BatchSender.End.SETTLED);
        }
        assertThat(deliver("bad7")).isEqualTo(BatchSender.End.REOPEN);
    }

    @Test
    void a_record_that_grows_too_old_between_attempts_is_given_up() throws Exception {
        Letter old = Calls.letter("old", MAX_AGE.plusSeconds(1));
        outbox.offer(old.exchange());
        sender.send(List.of(new Packed(old, new byte[1])), sink);
        assertThat(sink.requests).isEmpty();
        assertThat(balance().dropped()).containsExactly(java.util.Map.entry(Drop.EXPIRED, 1L));
    }

    @Test
    void a_sink_that_throws_is_tried_again_and_the_fault_is_counted() throws Exception {
        int[] calls = {0};
        sink.answer = ids -> {
            if (calls[0]++ == 0) {
                throw new IllegalStateException("a bug");
            }
            return Outcome.DELIVERED;
        };
        assertThat(deliver("a")).isEqualTo(BatchSender.End.SETTLED);
        assertThat(balance().faults().toString())
                .contains("java.lang.IllegalStateException at io.scoretap")
                .contains("=1");
        assertThat(sink.delivered).containsExactly("a");
    }

    @Test
    void when_there_is_no_time_for_another_attempt_the_records_go_back() throws Exception {
        pausesUntilStop = 1;
        sink.answer = ids -> Outcome.retry("no answer", null);
        assertThat(deliver("a", "b")).isEqualTo(BatchSender.End.OUT_OF_TIME);
        assertThat(sink.requests).hasSize(2);
        assertThat(Calls.ids(queue.end())).containsExactly("a", "b");
    }

    private BatchSender.End deliver(String... ids) throws InterruptedException {
        List<Packed> batch = new ArrayList<>();
        for (String id : ids) {
            Letter letter = Calls.letter(id);
            ledger.captured();
            assertThat(outbox.offer(letter.exchange())).isNull();
            batch.add(new Packed(letter, id.getBytes(StandardCharsets.UTF_8)));
        }
        BatchSender.End end = sender.send(batch, sink);
        assertThat(balance().gap()).as("every record is accounted for").isZero();
        return end;
    }

    private static java.util.function.Function<List<String>, Outcome> rejecting(List<String> bad) {
        return ids ->
                ids.stream().anyMatch(bad::contains) ? Outcome.of(Kind.REJECTED, "HTTP 400 no") : Outcome.DELIVERED;
    }

    private Balance balance() {
        return ledger.balance(outbox.heldCalls());
    }

    private String stderr() {
        return stderr.toString(StandardCharsets.UTF_8);
    }
}
