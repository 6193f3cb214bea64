package io.scoretap.openscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final int THREADS = 8;

    private final TestClock clock = new TestClock();
    private final Source source = new Source(clock);
    private final Login login = new Login(source, clock);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        source.gate.countDown();
        threads.shutdownNow();
    }

    @Test
    void a_token_is_used_until_80_percent_of_its_life_are_over() throws Exception {
        assertThat(login.token().text()).isEqualTo("token-1");
        clock.advance(Duration.ofSeconds(2879));
        assertThat(login.token().text()).isEqualTo("token-1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(login.token().text()).isEqualTo("token-2");
    }

    @Test
    void an_old_token_serves_on_while_it_cannot_be_renewed() throws Exception {
        login.token();
        clock.advance(Duration.ofMinutes(50));
        source.failure = new IOException("down");

        assertThat(login.token().text()).isEqualTo("token-1");
        assertThat(login.token().text()).isEqualTo("token-1");
        assertThat(source.fetches).as("one attempt a minute").hasValue(2);

        source.failure = null;
        clock.advance(Duration.ofMinutes(1));
        assertThat(login.token().text()).isEqualTo("token-3");
    }

    @Test
    void a_token_in_its_last_ten_seconds_is_not_used() throws Exception {
        login.token();
        source.failure = new IOException("down");
        clock.advance(Duration.ofSeconds(3589));
        assertThat(login.token().text()).isEqualTo("token-1");

        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(login::token).isSameAs(source.failure);
    }

    @Test
    void eight_threads_without_a_token_share_one_request() throws Exception {
        source.gate = new CountDownLatch(1);

        List<Future<Token>> tokens = inEachThread(login::token);
        awaitThatWait(THREADS);
        source.gate.countDown();

        for (Future<Token> token : tokens) {
            assertThat(token.get().text()).isEqualTo("token-1");
        }
        assertThat(source.fetches).hasValue(1);
    }

    @Test
    void eight_threads_whose_token_is_refused_share_one_request() throws Exception {
        Token refused = login.token();
        source.gate = new CountDownLatch(1);

        List<Future<Token>> tokens = inEachThread(() -> login.renew(refused));
        awaitThatWait(THREADS);
        source.gate.countDown();

        for (Future<Token> token : tokens) {
            assertThat(token.get().text()).isEqualTo("token-2");
        }
        assertThat(login.renew(refused).text()).as("renewed already").isEqualTo("token-2");
        assertThat(source.fetches).hasValue(2);
    }

    @Test
    void eight_threads_share_a_failure() throws Exception {
        source.gate = new CountDownLatch(1);
        source.failure = new IOException("down");

        List<Future<Token>> tokens = inEachThread(login::token);
        awaitThatWait(THREADS);
        source.gate.countDown();

        for (Future<Token> token : tokens) {
            assertThatThrownBy(token::get).hasRootCause(source.failure);
        }
        assertThat(source.fetches).hasValue(1);
    }

    @Test
    void while_one_thread_renews_an_old_token_the_others_go_on_with_it() throws Exception {
        login.token();
        clock.advance(Duration.ofMinutes(50));
        source.gate = new CountDownLatch(1);

        Future<Token> renewing = threads.submit(login::token);
        Awaitility.await().untilAtomic(source.fetches, is(2));

        assertThat(login.token().text()).isEqualTo("token-1");
        source.gate.countDown();
        assertThat(renewing.get().text()).isEqualTo("token-2");
    }

    @Test
    void a_thread_that_is_interrupted_leaves_and_the_others_still_get_the_token() throws Exception {
        source.gate = new CountDownLatch(1);
        Future<Token> first = threads.submit(login::token);
        Awaitility.await().untilAtomic(source.fetches, is(1));

        FutureTask<Token> impatient = new FutureTask<>(login::token);
        Thread thread = new Thread(impatient);
        thread.start();
        awaitThatWait(2);
        thread.interrupt();
        assertThatThrownBy(impatient::get).hasCauseInstanceOf(InterruptedIOException.class);
        Future<Token> late = threads.submit(login::token);
        awaitThatWait(2);
        source.gate.countDown();

        assertThat(first.get().text()).isEqualTo("token-1");
        assertThat(late.get().text()).isEqualTo("token-1");
    }

    @Test
    void a_token_that_no_header_can_carry_is_refused_without_showing_it() {
        source.prefix = "ge\nheim-";

        assertThatThrownBy(login::token)
                .isInstanceOf(OpenScaleException.class)
                .hasMessageContaining("look there")
                .hasMessageNotContaining("heim");
    }

    @Test
    void a_token_does_not_print_itself() throws Exception {
        assertThat(login.token().toString()).doesNotContain("token-1");
    }

    private List<Future<Token>> inEachThread(Callable<Token> task) {
        List<Future<Token>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            results.add(threads.submit(task));
        }
        return results;
    }

    private static void awaitThatWait(int howMany) {
        Awaitility.await()
                .until(() -> Thread.getAllStackTraces().entrySet().stream()
                                .filter(entry -> entry.getKey().getState() == Thread.State.WAITING)
                                .filter(entry -> List.of(entry.getValue()).stream()
                                        .anyMatch(frame -> frame.getClassName().equals(Login.class.getName())))
                                .count()
                        == howMany);
    }

    /** Issues token-1, token-2, ... of one hour each. */
    private static final class Source implements TokenSource {
        final AtomicInteger fetches = new AtomicInteger();
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile IOException failure;
        volatile String prefix = "token-";
        private final TestClock clock;

        Source(TestClock clock) {
            this.clock = clock;
        }

        @Override
        public Token fetch() throws IOException {
            int number = fetches.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (failure != null) {
                throw failure;
            }
            return Token.expiring(prefix + number, clock.instant(), Duration.ofHours(1));
        }

        @Override
        public String advice() {
            return "look there";
        }
    }
}
