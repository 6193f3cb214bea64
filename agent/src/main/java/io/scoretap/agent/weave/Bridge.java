package io.scoretap.agent.weave;

import io.scoretap.agent.capture.Tap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Defines {@code java.lang.ScoretapBridge} in the boot loader. Since Java 9 that is done as JaCoCo does it, by way of the
 * module system; on 8 by {@code Unsafe}, which warns of nothing there. Not by the boot class path: that takes a temporary
 * file, so a disk to write to; and on 9 and later the JVM stops sharing the application's archived classes once it is
 * appended to, says so, and looks for no class of {@code java.lang} there.
 */
final class Bridge {
    private static final String CLASS_NAME = "java.lang.ScoretapBridge";
    private static final String CLASS_FILE = "java/lang/ScoretapBridge.class";

    private Bridge() {}

    static boolean exists() {
        try {
            Class.forName(CLASS_NAME, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Lets woven code call the tap. */
    static void open(Instrumentation instrumentation, Tap tap) throws IOException, ReflectiveOperationException {
        define(instrumentation, classFile());
        ScoretapBridge.enter = tap;
        ScoretapBridge.handler = tap.handler();
        ScoretapBridge.exit = tap;
    }

    private static void define(Instrumentation instrumentation, byte[] classFile) throws ReflectiveOperationException {
        Method redefineModule = redefineModule();
        if (redefineModule == null) {
            defineByUnsafe(classFile);
        } else {
            openJavaLang(instrumentation, redefineModule);
            defineInJavaLang(classFile);
        }
    }

    private static byte[] classFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = Bridge.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    /** Null on Java 8, which has no modules. */
    private static @Nullable Method redefineModule() {
        for (Method method : Instrumentation.class.getMethods()) {
            if (method.getName().equals("redefineModule")) {
                return method;
            }
        }
        return null;
    }

    /** Opens it to the unnamed module of the engine's loader; to the application it stays closed. */
    private static void openJavaLang(Instrumentation instrumentation, Method redefineModule)
            throws ReflectiveOperationException {
        Method getModule = Class.class.getMethod("getModule");
        Map<String, Set<?>> opens =
                Collections.singletonMap("java.lang", Collections.singleton(getModule.invoke(Bridge.class)));
        redefineModule.invoke(
                instrumentation,
                getModule.invoke(Object.class),
                Collections.emptySet(),
                Collections.emptyMap(),
                opens,
                Collections.emptySet(),
                Collections.emptyMap());
    }

    private static void defineInJavaLang(byte[] classFile) throws ReflectiveOperationException {
        Object javaLang = MethodHandles.class
                .getMethod("privateLookupIn", Class.class, MethodHandles.Lookup.class)
                .invoke(null, Object.class, MethodHandles.lookup());
        MethodHandles.Lookup.class.getMethod("defineClass", byte[].class).invoke(javaLang, (Object) classFile);
    }

    private static void defineByUnsafe(byte[] classFile) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field unsafe = type.getDeclaredField("theUnsafe");
        unsafe.setAccessible(true);
        type.getMethod(
                        "defineClass",
                        String.class,
                        byte[].class,
                        int.class,
                        int.class,
                        ClassLoader.class,
                        ProtectionDomain.class)
                .invoke(unsafe.get(null), CLASS_NAME, classFile, 0, classFile.length, null, null);
    }
}
