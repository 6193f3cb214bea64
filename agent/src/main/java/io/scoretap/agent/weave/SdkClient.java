package io.scoretap.agent.weave;

import java.util.List;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** The class of a SageMaker client by its name, {@code <the SDK's package>/services/<service>/<class>}. */
final class SdkClient {
    private static final String SERVICES = "/services/";

    private final String name;
    private final String sdk;
    private final List<Target> targets;

    private SdkClient(String name, String sdk, List<Target> targets) {
        this.name = name;
        this.sdk = sdk;
        this.targets = targets;
    }

    /** The client of that internal name ({@code a/b/C}), or null if there is nothing to weave in that class. */
    static @Nullable SdkClient named(@Nullable String name) {
        int services = name == null ? -1 : name.lastIndexOf(SERVICES);
        if (name == null || services < 0) {
            return null;
        }
        List<Target> targets = Target.in(name.substring(services + SERVICES.length()));
        return targets.isEmpty()
                ? null
                : new SdkClient(name, name.substring(0, services).replace('/', '.'), targets);
    }

    String name() {
        return name;
    }

    /** The package of the SDK, as users write it: {@code software.amazon.awssdk} unless it was shaded. */
    String sdk() {
        return sdk;
    }

    List<Target> targets() {
        return targets;
    }

    /** The target that this method is, if any. */
    @Nullable Target target(String method, String descriptor) {
        for (Target target : targets) {
            if (target.method().equals(method)
                    && descriptor.startsWith("(L" + request(target) + ";")
                    && isWeavable(descriptor)) {
                return target;
            }
        }
        return null;
    }

    /** {@code a.b.C.method(d.e.Request)} */
    String describe(Target target) {
        return name.replace('/', '.') + "." + target.method() + "("
                + request(target).replace('/', '.') + ")";
    }

    private String request(Target target) {
        return name.substring(0, name.lastIndexOf('/')) + "/model/" + target.request();
    }

    /** Parameters in one slot each, and an object returned. */
    private static boolean isWeavable(String descriptor) {
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (parameter.getSort() != Type.OBJECT) {
                return false;
            }
        }
        return Type.getReturnType(descriptor).getSort() == Type.OBJECT;
    }
}
