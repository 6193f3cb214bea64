package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EventFramesTest {
    /** Lengths and CRC of a frame that the SDK's own library reads; it has the headers in another order. */
    @Test
    void a_frame_begins_as_the_sdk_expects_it() throws Exception {
        String frame = HexFormat.of().formatHex(EventFrames.part("{\"predictions\":"));
        assertThat(frame).startsWith("0000007800000059be379d37").hasSize(2 * 0x78);
    }
}
