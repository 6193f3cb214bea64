package io.scoretap.report;

import java.util.Map;

/** {@code io.scoretap:type=Delivery}: the counters of the line, for any JMX client. */
public interface DeliveryMXBean {
    long getCaptured();

    /** Calls that failed in the application. */
    long getFailed();

    long getDelivered();

    /** Calls captured and not yet at their end. */
    long getInFlight();

    /** Captured calls that no counter accounts for: zero while nothing moves. */
    long getGap();

    /** Calls given up, by reason. */
    Map<String, Long> getDropped();

    /** Calls that could never be delivered as they were, by reason. */
    Map<String, Long> getDeadLettered();

    /** Batches sent, by the kind of answer. */
    Map<String, Long> getAnswers();

    /** Exceptions of ours that the application never saw, by class and place. */
    Map<String, Long> getFaults();

    /** The status of delivery, by subscription. */
    Map<String, String> getLanes();

    /** What the agent adds to a call on the application's thread, in nanoseconds, from a sample; NaN before the first. */
    double getHandOffNanosP50();

    /** The same, exceeded by one sampled call in a hundred. */
    double getHandOffNanosP99();
}
