package io.scoretap.benchmarks;

/** What the harness itself costs. */
final class NothingSubject implements Subject {
    private final Object token = new Object();

    @Override
    public Object before() {
        return token;
    }

    @Override
    public void after(Object token) {}

    @Override
    public void settle() {}

    @Override
    public void close() {}
}
