package io.scoretap.sandbox.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    /** Read by AWS's own decoder, software.amazon.eventstream 1.0.1. */
    @Test
    void a_part_is_framed_as_aws_frames_it() {
        assertThat(HexFormat.of().formatHex(EventStream.part("{\"predictions\":".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("0000007800000059be379d370b3a6576656e742d7479706507000b5061796c6f6164506172740d3a636f6e"
                        + "74656e742d747970650700186170706c69636174696f6e2f6f637465742d73747265616d0d3a6d657373"
                        + "6167652d747970650700056576656e747b2270726564696374696f6e73223a00000d72");
    }
}
