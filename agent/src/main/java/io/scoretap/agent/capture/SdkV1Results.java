package io.scoretap.agent.capture;

/** How to read the results of each SDK v1 in this JVM; for how long, see {@link CallKinds}. */
final class SdkV1Results extends ClassValue<SdkV1Result> {
    @Override
    protected SdkV1Result computeValue(Class<?> type) {
        try {
            return new SdkV1Result(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " does not look like a result of AWS SDK v1", e);
        }
    }
}
