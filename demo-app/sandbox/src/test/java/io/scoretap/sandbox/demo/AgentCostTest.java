package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class AgentCostTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void asks_the_agent_in_another_jvm() throws Exception {
        assertThat(costIn(Measured.class, "84.5")).hasValue(new AgentCost(84.5, 1900));
    }

    @Test
    void is_empty_before_the_agent_has_measured() throws Exception {
        assertThat(costIn(Measured.class, "NaN")).isEmpty();
    }

    @Test
    void is_empty_without_an_agent() throws Exception {
        assertThat(costIn(ServiceProcessTest.Speaker.class, "Ready on port 1")).isEmpty();
    }

    private static Optional<AgentCost> costIn(Class<?> main, String word) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(Fork.command(main, word), Map.of())) {
            service.awaitReady(LONG);
            return AgentCost.in(service.pid());
        }
    }

    /** The attributes that the agent's MBean has. */
    public interface DeliveryMBean {
        double getHandOffNanosP50();

        double getHandOffNanosP99();
    }

    /** Stands in for the agent's. */
    public static final class Delivery implements DeliveryMBean {
        private final double p50;

        Delivery(double p50) {
            this.p50 = p50;
        }

        @Override
        public double getHandOffNanosP50() {
            return p50;
        }

        @Override
        public double getHandOffNanosP99() {
            return 1900;
        }
    }

    /** A JVM whose agent tells the first word for its median. */
    static final class Measured {
        public static void main(String[] words) throws Exception {
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(
                            new Delivery(Double.parseDouble(words[0])), new ObjectName("io.scoretap:type=Delivery"));
            System.out.println("Ready on port 1");
            Thread.sleep(LONG.toMillis());
        }
    }
}
