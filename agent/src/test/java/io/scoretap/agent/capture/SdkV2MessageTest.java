package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages as SDK 2.5 had them: bytes as a view only, and fewer fields. */
class SdkV2MessageTest {
    private final OldRequest request = new OldRequest();
    private final SdkV2Message message = new SdkV2Messages().of(request);

    @Test
    void reads_bytes_of_an_sdk_that_has_no_array() {
        assertThat(message.bodyLength(request)).isEqualTo(3);
        assertThat(message.body(request)).containsExactly(1, 2, 3);
        assertThat(message.body(request)).as("read again").containsExactly(1, 2, 3);
    }

    @Test
    void a_field_that_the_sdk_does_not_know_is_null() {
        assertThat(message.text(request, "EndpointName")).isEqualTo("credit");
        assertThat(message.text(request, "InferenceComponentName")).isNull();
    }

    public static final class OldRequest {
        private final OldBytes body = new OldBytes();

        public OldBytes body() {
            return body;
        }

        public <T> Optional<T> getValueForField(String name, Class<T> type) {
            return name.equals("EndpointName") ? Optional.of(type.cast("credit")) : Optional.empty();
        }
    }

    public static final class OldBytes {
        private final byte[] bytes = {1, 2, 3};

        public ByteBuffer asByteBuffer() {
            return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        }
    }
}
