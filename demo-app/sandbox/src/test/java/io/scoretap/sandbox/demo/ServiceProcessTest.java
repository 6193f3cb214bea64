package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void knows_where_the_service_listens_and_ends_it() throws Exception {
        ServiceProcess service = start("Ready on port 4711");
        try (service) {
            assertThat(service.awaitReady(LONG)).isEqualTo(URI.create("http://127.0.0.1:4711/"));
            assertThat(service.isAlive()).isTrue();
        }
        assertThat(service.isAlive()).isFalse();
    }

    @Test
    void shows_the_last_words_of_a_service_that_ended() throws Exception {
        try (ServiceProcess service = start("Address already in use", "end")) {
            assertThatThrownBy(() -> service.awaitReady(LONG))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The service ended with status 3; its last lines:\n  Address already in use");
        }
    }

    @Test
    void does_not_wait_for_ever() throws Exception {
        try (ServiceProcess service = start("Starting")) {
            assertThatThrownBy(() -> service.awaitReady(Duration.ofMillis(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The service was not ready after 0 s");
        }
    }

    private static ServiceProcess start(String... words) throws IOException {
        return ServiceProcess.start(Fork.command(Speaker.class, words), Map.of());
    }

    /** Says its arguments, one a line; ends with status 3 at the word end, else waits to be ended. */
    static final class Speaker {
        public static void main(String[] words) throws InterruptedException {
            for (String word : words) {
                if (word.equals("end")) {
                    System.exit(3);
                }
                System.out.println(word);
            }
            Thread.sleep(LONG.toMillis());
        }
    }
}
