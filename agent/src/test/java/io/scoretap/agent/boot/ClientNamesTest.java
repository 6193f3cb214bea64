package io.scoretap.agent.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNamesTest {
    private final ClientNames clients = new ClientNames();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "software/amazon/awssdk/services/sagemakerruntime/DefaultSageMakerRuntimeClient",
                "com/amazonaws/services/sagemakerruntime/AmazonSageMakerRuntimeClient",
                "com/acme/shaded/awssdk/services/sagemakerruntime/DefaultSageMakerRuntimeAsyncClient"
            })
    void knows_clients_wherever_they_were_shaded_to(String name) {
        assertThat(clients.include(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Client",
                "java/lang/Object",
                "software/amazon/awssdk/services/sagemakerruntime/SageMakerRuntimeClient",
                "software/amazon/awssdk/services/sagemakerruntime/DefaultSageMakerRuntimeClientBuilder",
                "com/amazonaws/services/sagemakerruntime/AmazonSageMakerRuntimeAsyncClient",
                "com/acme/sagemakerruntime/DefaultSageMakerRuntimeClient"
            })
    void knows_nothing_else(String name) {
        assertThat(clients.include(name)).isFalse();
    }

    @Test
    void knows_no_class_without_a_name() {
        assertThat(clients.include(null)).isFalse();
    }

    @Test
    void has_no_name_that_the_short_comparison_would_miss() {
        assertThat(ClientNames.ENDS).allMatch(end -> clients.include("any/sdk" + end));
    }
}
