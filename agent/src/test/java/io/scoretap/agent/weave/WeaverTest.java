package io.scoretap.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.scoretap.agent.AgentSettings;
import io.scoretap.agent.Crossings;
import io.scoretap.agent.weave.Bodies.Client;
import io.scoretap.agent.weave.Bodies.Request;
import io.scoretap.agent.weave.Bodies.Response;
import java.io.IOException;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.SimpleRemapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weaves bodies that the SDK's client might have one day; the JVM's verifier judges them. */
class WeaverTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Bodies.Straight.class,
                Bodies.LoopFirst.class,
                Bodies.ManyVariables.class,
                Bodies.NewRequest.class,
                Bodies.ReturnsInTry.class,
                Bodies.Locked.class
            })
    void a_body_does_what_it_did(Class<? extends Client> body) throws Exception {
        Client plain = instance(body);
        Client woven = woven(body);
        try (Crossings crossings = new Crossings()) {
            Response response = woven.invokeEndpoint(new Request(3));
            assertThat(response.value())
                    .isEqualTo(plain.invokeEndpoint(new Request(3)).value());
            assertThat(crossings.only().token()).isNotNull();
            assertThat(crossings.only().outcome()).isSameAs(response);
        }
    }

    @Test
    void what_a_body_throws_crosses_and_is_thrown() throws Exception {
        Client woven = woven(Bodies.Throws.class);
        try (Crossings crossings = new Crossings()) {
            Throwable thrown = catchThrowable(() -> woven.invokeEndpoint(new Request(3)));
            assertThat(thrown).hasMessage("3").isSameAs(crossings.only().outcome());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Bodies.ReturnsInTry.class, Bodies.Locked.class})
    void a_bodys_own_handlers_never_see_the_agents_failures(Class<? extends Client> body) throws Exception {
        Client woven = woven(body);
        try (Crossings crossings = new Crossings()) {
            crossings.fail();
            assertThat(woven.invokeEndpoint(new Request(3)).value())
                    .isEqualTo(instance(body).invokeEndpoint(new Request(3)).value());
        }
    }

    @Test
    void a_client_without_the_method_stays_as_it_is() throws Exception {
        byte[] client = classFile(Object.class);
        assertThat(new Weaver().transform(null, Target.SDK_V2_SYNC.client(), null, null, client))
                .isNull();
    }

    @Test
    void other_classes_are_left_alone() throws Exception {
        assertThat(new Weaver().transform(null, "java/lang/Object", null, null, classFile(Object.class)))
                .isNull();
    }

    /** Weaves the body under the client's name, and gives it its own name back. */
    private static Client woven(Class<? extends Client> body) throws Exception {
        WeavingInProcess.start(AgentSettings.COMPLETE);
        Target target = Target.SDK_V2_SYNC;
        String[] own = {
            Type.getInternalName(body), Type.getInternalName(Request.class), Type.getInternalName(Response.class)
        };
        String[] clients = {target.client(), target.request(), target.response()};
        byte[] client = renamed(classFile(body), Map.of(own[0], clients[0], own[1], clients[1], own[2], clients[2]));
        byte[] woven = new Weaver().transform(null, target.client(), null, null, client);
        byte[] classFile = renamed(woven, Map.of(clients[0], own[0], clients[1], own[1], clients[2], own[2]));
        return instance(new Definer().define(body.getName(), classFile));
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        return ClassLoader.getSystemResourceAsStream(Type.getInternalName(type) + ".class")
                .readAllBytes();
    }

    private static byte[] renamed(byte[] classFile, Map<String, String> names) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new ClassRemapper(writer, new SimpleRemapper(Opcodes.ASM9, names)), 0);
        return writer.toByteArray();
    }

    private static Client instance(Class<?> body) throws ReflectiveOperationException {
        return (Client) body.getConstructor().newInstance();
    }

    private static final class Definer extends ClassLoader {
        Definer() {
            super(WeaverTest.class.getClassLoader());
        }

        Class<?> define(String name, byte[] classFile) {
            return defineClass(name, classFile, 0, classFile.length);
        }
    }
}
