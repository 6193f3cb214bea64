package io.scoretap.report;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Shows {@link Vitals} over JMX. */
public final class DeliveryBean implements DeliveryMXBean {
    private final Vitals vitals;
    private final CaptureMonitor capture;

    private DeliveryBean(Vitals vitals, CaptureMonitor capture) {
        this.vitals = vitals;
        this.capture = capture;
    }

    /**
     * Registers the bean with the platform's server, which this starts unless it runs already: not to be called before the
     * application has had its chance to choose one.
     *
     * @return takes the bean away again
     * @throws JMException if there is such a bean already
     */
    public static AutoCloseable show(Vitals vitals, CaptureMonitor capture) throws JMException {
        ObjectName name = new ObjectName("io.scoretap:type=Delivery");
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        server.registerMBean(new DeliveryBean(vitals, capture), name);
        return () -> server.unregisterMBean(name);
    }

    @Override
    public boolean isEnabled() {
        return capture.isEnabled();
    }

    @Override
    public void setEnabled(boolean enabled) {
        capture.enable(enabled);
    }

    @Override
    public long getCaptured() {
        return vitals.balance().captured();
    }

    @Override
    public long getFailed() {
        return vitals.balance().failed();
    }

    @Override
    public Map<String, Long> getFailures() {
        return vitals.balance().failures();
    }

    @Override
    public Map<String, Long> getNotLogged() {
        return vitals.balance().notLogged();
    }

    @Override
    public long getDelivered() {
        return vitals.balance().delivered();
    }

    @Override
    public long getInFlight() {
        return vitals.balance().inFlight();
    }

    @Override
    public long getGap() {
        return vitals.balance().gap();
    }

    @Override
    public Map<String, Long> getDropped() {
        return byName(vitals.balance().dropped());
    }

    @Override
    public Map<String, Long> getDeadLettered() {
        return vitals.balance().deadLettered();
    }

    @Override
    public Map<String, Long> getAnswers() {
        return vitals.balance().answers();
    }

    @Override
    public Map<String, Long> getFaults() {
        return vitals.balance().faults();
    }

    @Override
    public Map<String, String> getLanes() {
        Map<String, String> lanes = new TreeMap<>();
        vitals.lanes().forEach((subscription, status) -> lanes.put(subscription, status.toString()));
        return lanes;
    }

    @Override
    public double getHandOffNanosP50() {
        return capture.handOff().quantile(0.5);
    }

    @Override
    public double getHandOffNanosP99() {
        return capture.handOff().quantile(0.99);
    }

    @Override
    public double getFirstPartNanosP50() {
        return capture.firstPart().quantile(0.5);
    }

    @Override
    public double getFirstPartNanosP99() {
        return capture.firstPart().quantile(0.99);
    }

    @Override
    public double getLastPartNanosP50() {
        return capture.lastPart().quantile(0.5);
    }

    @Override
    public double getLastPartNanosP99() {
        return capture.lastPart().quantile(0.99);
    }

    private static Map<String, Long> byName(Map<Drop, Long> counts) {
        Map<String, Long> byName = new TreeMap<>();
        counts.forEach((reason, count) -> byName.put(reason.toString(), count));
        return byName;
    }
}
