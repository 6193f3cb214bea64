package io.scoretap.delivery;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Threads that take over nothing of the application's thread that happened to cause them: no thread locals, no context class
 * loader and no access control context, each of which would hold an application that is undeployed; and they have no claim
 * on the JVM's life.
 */
final class DaemonThreads {
    private DaemonThreads() {}

    static Thread create(String name, Runnable task) {
        // Up to Java 23 a thread keeps the protection domains of all its makers; a privileged action hides them.
        Thread thread = AccessController.doPrivileged(new PrivilegedAction<Thread>() {
            @Override
            public Thread run() {
                return withoutThreadLocals(name, task);
            }
        });
        thread.setDaemon(true);
        thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
        return thread;
    }

    private static Thread withoutThreadLocals(String name, Runnable task) {
        try {
            Constructor<Thread> constructor = Thread.class.getConstructor(
                    ThreadGroup.class, Runnable.class, String.class, long.class, boolean.class);
            return constructor.newInstance(rootGroup(), task, name, 0L, false);
        } catch (ReflectiveOperationException e) {
            return withThreadLocalsRemoved(new Thread(rootGroup(), task, name));
        }
    }

    /** Java 8 has no such constructor, and no modules that could forbid this. */
    private static Thread withThreadLocalsRemoved(Thread thread) {
        try {
            Field inherited = Thread.class.getDeclaredField("inheritableThreadLocals");
            inherited.setAccessible(true);
            inherited.set(thread, null);
        } catch (ReflectiveOperationException e) {
            return thread; // another vendor's JVM: the thread works, and holds what it inherited
        }
        return thread;
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
