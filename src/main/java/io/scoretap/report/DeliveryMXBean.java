package io.scoretap.report;

import java.util.Map;

/** {@code io.scoretap:type=Delivery}: the counters of the line, for any JMX client. */
public interface DeliveryMXBean {
    /** Whether calls are captured; {@code false} stops that at once, {@code true} resumes it. */
    boolean isEnabled();

    void setEnabled(boolean enabled);

    long getCaptured();

    /** Calls that failed in the application. */
    long getFailed();

    /** The same, by kind. */
    Map<String, Long> getFailures();

    /** Calls that are not captured, since their response is not in this process, by operation. */
    Map<String, Long> getNotLogged();

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

    /** What callers wait for the first part of a streamed response. */
    double getFirstPartNanosP50();

    double getFirstPartNanosP99();

    /** What callers wait for the last part of a streamed response. */
    double getLastPartNanosP50();

    double getLastPartNanosP99();
}
