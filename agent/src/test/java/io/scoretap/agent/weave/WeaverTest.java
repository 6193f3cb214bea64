package io.scoretap.agent.weave;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.scoretap.agent.AgentSettings;
import io.scoretap.agent.Crossings;
import io.scoretap.agent.weave.Bodies.Client;
import io.scoretap.agent.weave.Bodies.Handler;
import io.scoretap.agent.weave.Bodies.Request;
import io.scoretap.agent.weave.Bodies.Response;
import io.scoretap.agent.weave.Bodies.StreamClient;
import io.scoretap.report.Log;
import io.scoretap.settings.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.SimpleRemapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weaves bodies that the SDK's client might have one day; the JVM's verifier judges them. */
class WeaverTest {
    private static final String AMAZONS = "software/amazon/awssdk/services/";
    private static final String SHADED = "com/acme/shaded/awssdk/services/";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Log log = new Log(LogLevel.INFO, new PrintStream(said, true, UTF_8));
    private final Weaver weaver = new Weaver(new SdkPackages(List.of("com.acme.shaded.awssdk"), log), log);

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
        try (Crossings crossings = new Crossings().inPlaceOfTheAgent()) {
            Request request = new Request(3);
            Response response = woven.invokeEndpoint(request);
            assertThat(response.value()).isEqualTo(plain.invokeEndpoint(request).value());
            assertThat(crossings.only().token()).isSameAs(request);
            assertThat(crossings.only().outcome()).isSameAs(response);
        }
    }

    @Test
    void what_a_body_throws_crosses_and_is_thrown() throws Exception {
        Client woven = woven(Bodies.Throws.class);
        try (Crossings crossings = new Crossings().inPlaceOfTheAgent()) {
            Throwable thrown = catchThrowable(() -> woven.invokeEndpoint(new Request(3)));
            assertThat(thrown).hasMessage("3").isSameAs(crossings.only().outcome());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Bodies.ReturnsInTry.class, Bodies.Locked.class})
    void a_bodys_own_handlers_never_see_the_agents_failures(Class<? extends Client> body) throws Exception {
        Client woven = woven(body);
        try (Crossings crossings = new Crossings().inPlaceOfTheAgent()) {
            crossings.fail();
            assertThat(woven.invokeEndpoint(new Request(3)).value())
                    .isEqualTo(instance(body).invokeEndpoint(new Request(3)).value());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Bodies.Streams.class, Bodies.StreamsAwkwardly.class})
    void a_streams_handler_is_exchanged_and_its_future_is_returned_as_it_is(Class<? extends StreamClient> body)
            throws Exception {
        List<String> plain = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        instance(body).invokeEndpointWithResponseStream(new Request(3), plain::add);
        StreamClient woven = woven(body, Target.V2_STREAM, AMAZONS);
        try (Crossings crossings = new Crossings().inPlaceOfTheAgent()) {
            crossings.exchange((token, handler) -> (Handler) part -> {
                seen.add(part);
                ((Handler) handler).part(part);
            });
            Request request = new Request(3);
            CompletableFuture<Response> future = woven.invokeEndpointWithResponseStream(request, passed::add);
            assertThat(crossings.only().outcome()).isSameAs(future);
            assertThat(crossings.only().token()).isSameAs(request);
        }
        assertThat(seen).isEqualTo(passed).isEqualTo(plain).isNotEmpty();
    }

    @Test
    void a_handler_of_another_type_leaves_the_applications_in_its_place() throws Exception {
        List<String> passed = new ArrayList<>();
        StreamClient woven = woven(Bodies.Streams.class, Target.V2_STREAM, AMAZONS);
        try (Crossings crossings = new Crossings().inPlaceOfTheAgent()) {
            crossings.exchange((token, handler) -> "no handler");
            woven.invokeEndpointWithResponseStream(new Request(3), passed::add);
        }
        assertThat(passed).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(classes = {Bodies.Streams.class, Bodies.StreamsAwkwardly.class})
    void a_failing_agent_leaves_a_stream_alone(Class<? extends StreamClient> body) throws Exception {
        List<String> plain = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        instance(body).invokeEndpointWithResponseStream(new Request(3), plain::add);
        StreamClient woven = woven(body, Target.V2_STREAM, AMAZONS);
        try (Crossings crossings = new Crossings().inPlaceOfTheAgent()) {
            crossings.fail();
            assertThat(woven.invokeEndpointWithResponseStream(new Request(3), passed::add))
                    .isDone();
        }
        assertThat(passed).isEqualTo(plain);
    }

    @Test
    void a_client_in_a_package_of_the_users_is_woven() throws Exception {
        Client woven = woven(Bodies.Straight.class, Target.V2, SHADED);
        try (Crossings crossings = new Crossings().inPlaceOfTheAgent()) {
            Request request = new Request(3);
            woven.invokeEndpoint(request);
            assertThat(crossings.only().token()).isSameAs(request);
        }
    }

    @Test
    void a_client_in_any_other_package_draws_one_line_with_the_option_to_set() throws Exception {
        for (Target target : List.of(Target.V2, Target.V2_ASYNC, Target.V2)) {
            assertThat(weave("org/other/aws/services/" + target.client(), classFile(Object.class)))
                    .isNull();
        }
        assertThat(said())
                .isEqualTo("[scoretap] calls through the AWS SDK in package org.other.aws are not logged;"
                        + " to log them, set instrument.packages=com.acme.shaded.awssdk,org.other.aws\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_client_without_its_methods_stays_as_it_is(Target target) throws Exception {
        String client = AMAZONS + target.client();
        assertThat(weave(client, classFile(Object.class))).isNull();
        if (target.client().contains("Http2")) {
            assertThat(said()).isEmpty();
        } else {
            assertThat(said().lines())
                    .singleElement()
                    .asString()
                    .startsWith("[scoretap] this version of the AWS SDK has no " + client.replace('/', '.') + ".")
                    .endsWith("model.InvokeEndpointRequest): calls through it are not logged");
        }
    }

    @Test
    void a_client_that_lacks_what_old_versions_lack_is_woven_without_a_word() throws Exception {
        woven(Bodies.Straight.class, Target.V2_ASYNC, AMAZONS);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/lang/Object",
                "software/amazon/awssdk/services/sagemakerruntime/SageMakerRuntimeClient",
                "software/amazon/awssdk/services/sagemaker/DefaultSageMakerClient",
                "sagemakerruntime/DefaultSageMakerRuntimeClient"
            })
    void other_classes_are_left_alone(String name) throws Exception {
        assertThat(weave(name, classFile(Object.class))).isNull();
        assertThat(said()).isEmpty();
    }

    private Client woven(Class<? extends Client> body) throws Exception {
        return woven(body, Target.V2, AMAZONS);
    }

    /** Weaves the body under the client's name, and gives it its own name back. */
    private <T> T woven(Class<? extends T> body, Target target, String services) throws Exception {
        WeavingInProcess.start(AgentSettings.COMPLETE);
        String own = Type.getInternalName(body);
        String ownRequest = Type.getInternalName(Request.class);
        String client = services + target.client();
        String request = client.substring(0, client.lastIndexOf('/')) + "/model/" + target.request();
        byte[] woven = weave(client, renamed(classFile(body), Map.of(own, client, ownRequest, request)));
        return instance(body, renamed(woven, Map.of(client, own, request, ownRequest)));
    }

    private byte[] weave(String name, byte[] classFile) {
        return weaver.transform(null, name, null, null, classFile);
    }

    private String said() {
        return said.toString(UTF_8);
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

    private static <T> T instance(Class<? extends T> body) throws ReflectiveOperationException {
        return body.getConstructor().newInstance();
    }

    @SuppressWarnings("unchecked") // a body by its name
    private static <T> T instance(Class<? extends T> body, byte[] classFile) throws ReflectiveOperationException {
        return (T) instance(new Definer().define(body.getName(), classFile));
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
