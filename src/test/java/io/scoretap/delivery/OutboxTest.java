package io.scoretap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.exchange.Exchange;
import io.scoretap.report.Drop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Exchange CALL = Calls.call("a");

    @Test
    void hands_out_calls_in_the_order_in_which_they_came() {
        Outbox outbox = new Outbox(10, 1_000_000);
        Exchange second = Calls.call("b");
        outbox.offer(CALL);
        outbox.offer(second);

        assertThat(outbox.poll()).isSameAs(CALL);
        assertThat(outbox.poll()).isSameAs(second);
        assertThat(outbox.poll()).isNull();
    }

    @Test
    void refuses_a_call_beyond_the_bound_of_calls_until_one_is_released() {
        Outbox outbox = new Outbox(2, 1_000_000);
        assertThat(outbox.offer(CALL)).isNull();
        assertThat(outbox.offer(CALL)).isNull();
        assertThat(outbox.offer(CALL)).isEqualTo(Drop.OUTBOX_FULL);

        outbox.poll();
        assertThat(outbox.offer(CALL))
                .as("a call that was only polled keeps its room")
                .isEqualTo(Drop.OUTBOX_FULL);

        outbox.release(CALL.heldBytes());
        assertThat(outbox.offer(CALL)).isNull();
    }

    @Test
    void refuses_a_call_beyond_the_bound_of_bytes_and_takes_a_smaller_one() {
        Outbox outbox = new Outbox(100, 2 * CALL.heldBytes());
        Exchange large = Calls.call(Calls.ENDPOINT, "large", "1," + "2".repeat((int) CALL.heldBytes() + 1));
        assertThat(outbox.offer(CALL)).isNull();
        assertThat(outbox.offer(large)).isEqualTo(Drop.OUTBOX_FULL);
        assertThat(outbox.offer(CALL)).isNull();
        assertThat(outbox.heldBytes()).isEqualTo(2 * CALL.heldBytes());
    }

    @Test
    void a_call_larger_than_the_counter_can_tell_is_refused_and_leaves_no_trace() {
        Outbox outbox = new Outbox(100, 1_000_000);
        Exchange small = Calls.call("small");
        assertThat(outbox.offer(new HugeCapture())).isEqualTo(Drop.OUTBOX_FULL);
        assertThat(outbox.heldCalls()).isZero();
        assertThat(outbox.heldBytes()).isZero();
        assertThat(outbox.offer(small)).isNull();
    }

    @Test
    void takes_nothing_once_it_is_closed() {
        Outbox outbox = new Outbox(2, 1_000_000);
        outbox.close(Drop.SHUTDOWN);
        assertThat(outbox.offer(CALL)).isEqualTo(Drop.SHUTDOWN);
        assertThat(outbox.heldCalls()).isZero();
    }

    @Test
    void loses_no_call_and_no_room_between_many_threads() throws Exception {
        Outbox outbox = new Outbox(64, 1_000_000);
        int threads = 8;
        int offersPerThread = 20_000;
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int t = 0; t < threads; t++) {
            pool.execute(() -> {
                for (int i = 0; i < offersPerThread; i++) {
                    if (outbox.offer(CALL) == null) {
                        taken.incrementAndGet();
                    }
                }
                done.countDown();
            });
        }
        int polled = 0;
        while (done.getCount() > 0 || polled < taken.get()) {
            if (outbox.poll() != null) {
                polled++;
                outbox.release(CALL.heldBytes());
            }
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(polled).isEqualTo(taken.get());
        assertThat(outbox.heldCalls()).isZero();
        assertThat(outbox.heldBytes()).isZero();
    }

    private static final class HugeCapture implements io.scoretap.exchange.Capture {
        @Override
        public long heldBytes() {
            return Long.MAX_VALUE;
        }

        @Override
        public Exchange read() {
            return CALL;
        }
    }
}
