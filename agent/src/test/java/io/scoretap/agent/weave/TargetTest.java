package io.scoretap.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.boot.Door;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void the_door_opens_for_the_clients_of_the_table_and_no_others() {
        assertThat(Door.names())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Target.values())
                        .map(target -> "/services/" + target.client())
                        .collect(Collectors.toSet()));
    }
}
