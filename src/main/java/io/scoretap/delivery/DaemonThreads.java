package io.scoretap.delivery;

import java.lang.reflect.Constructor;

/**
 * Threads that take over as little as can be of the application's thread that happened to cause them: no thread locals and no
 * context class loader; and they have no claim on the JVM's life.
 */
final class DaemonThreads {
    private DaemonThreads() {}

    static Thread create(String name, Runnable task) {
        Thread thread = withoutInheritance(name, task);
        thread.setDaemon(true);
        thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
        return thread;
    }

    private static Thread withoutInheritance(String name, Runnable task) {
        try {
            // since Java 9; on 8 inheritable thread locals are inherited
            Constructor<Thread> constructor = Thread.class.getConstructor(
                    ThreadGroup.class, Runnable.class, String.class, long.class, boolean.class);
            return constructor.newInstance(rootGroup(), task, name, 0L, false);
        } catch (ReflectiveOperationException e) {
            return new Thread(rootGroup(), task, name);
        }
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
