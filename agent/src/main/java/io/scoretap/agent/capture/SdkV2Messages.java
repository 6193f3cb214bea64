package io.scoretap.agent.capture;

/**
 * How to read the messages of each SDK v2 in this JVM. What is known of a class hangs on the class itself and refers to
 * nothing but classes that this class refers to, so an application that is undeployed takes it along.
 */
final class SdkV2Messages extends ClassValue<SdkV2Message> {
    SdkV2Message of(Object message) {
        return get(message.getClass());
    }

    @Override
    protected SdkV2Message computeValue(Class<?> type) {
        try {
            return SdkV2Message.of(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " does not look like a message of AWS SDK v2", e);
        }
    }
}
