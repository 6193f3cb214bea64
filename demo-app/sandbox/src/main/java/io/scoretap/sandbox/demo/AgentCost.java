package io.scoretap.sandbox.demo;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What the agent added to a call on the thread of the service that made it, as the agent measured it itself.
 *
 * @param p50 nanoseconds
 * @param p99 nanoseconds
 */
record AgentCost(double p50, double p99) {

    /** Asks the agent in another JVM; empty if that JVM cannot be asked, has no agent, or the agent has not measured yet. */
    @SuppressWarnings("BanJNDI") // The URL is of a process that this one started.
    static Optional<AgentCost> in(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try (JMXConnector connector =
                    JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                MBeanServerConnection server = connector.getMBeanServerConnection();
                ObjectName delivery = new ObjectName("io.scoretap:type=Delivery");
                AgentCost cost = new AgentCost((double) server.getAttribute(delivery, "HandOffNanosP50"), (double)
                        server.getAttribute(delivery, "HandOffNanosP99"));
                return Double.isNaN(cost.p50) ? Optional.empty() : Optional.of(cost);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | IOException | JMException e) {
            return Optional.empty();
        }
    }
}
