package io.scoretap.agent.capture;

/** How to read each class of exceptions; for how long that is known, see {@link CallKinds}. */
final class ServiceErrors extends ClassValue<ServiceError> {
    @Override
    protected ServiceError computeValue(Class<?> type) {
        try {
            return new ServiceError(type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type.getName() + " cannot be read", e);
        }
    }
}
