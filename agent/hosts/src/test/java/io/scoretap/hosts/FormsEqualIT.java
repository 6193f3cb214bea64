package io.scoretap.hosts;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AgentSettings;
import io.scoretap.agent.weave.WeavingInProcess;
import io.scoretap.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The agent weaves by hand what would read better as Byte Buddy's advice, for the sake of start-up. Here is the advice: with
 * it every client of every SDK does the same, and crosses the bridge in the same way.
 */
class FormsEqualIT {
    private static final String V1 = "com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntimeClient";
    private static final String V2 = "software.amazon.awssdk.services.sagemakerruntime.DefaultSageMakerRuntime";

    private static final Logger LOGGER_OF_V1 = Logger.getLogger("com.amazonaws");

    @TempDir
    Path folder;

    @BeforeAll
    static void silence() {
        LOGGER_OF_V1.setLevel(Level.OFF);
    }

    static Stream<Sdk> sdks() {
        return Sdk.table().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sdks")
    void the_agents_weaver_and_byte_buddys_advice_do_the_same(Sdk sdk) throws Exception {
        ClassFileTransformer weaver = WeavingInProcess.weaver(AgentSettings.COMPLETE);
        Class<?> bridge = Class.forName("java.lang.ScoretapBridge");
        try (Sandbox sandbox = Sandbox.start()) {
            Path script = Files.write(folder.resolve("script"), CallScript.of(sandbox));
            String url = sandbox.sageMakerServer().url().toString();
            WovenSdk agents = new WovenSdk(
                    sdk, (loader, name, file) -> weaver.transform(loader, name.replace('.', '/'), null, null, file));
            List<String> byAgent = run(agents, bridge, url, script.toString());
            WovenSdk advised = new WovenSdk(sdk, FormsEqualIT::advised);
            List<String> byAdvice = run(advised, AdviceBridge.class, url, script.toString());
            assertThat(byAgent).isEqualTo(byAdvice);
            assertThat(byAgent)
                    .filteredOn(line -> line.startsWith("exit "))
                    .hasSizeGreaterThan(sdk.clients().size());
        }
    }

    /** What the applications print, and among it what crosses the bridge. */
    private static List<String> run(WovenSdk sdk, Class<?> bridge, String url, String script) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        try (sdk;
                PrintStream lines = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            record(bridge, lines);
            System.setOut(lines);
            sdk.runApplications(url, script);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void record(Class<?> bridge, PrintStream lines) throws ReflectiveOperationException {
        Function<Object, Object> enter = request -> {
            lines.println("enter " + kind(request));
            return new Token(kind(request));
        };
        BiFunction<Object, Object, Object> handler = (token, ofApp) -> {
            lines.println("handler of " + token);
            return ofApp;
        };
        BiConsumer<Object, Object> exit = (token, outcome) -> lines.println("exit " + token + " " + kind(outcome));
        bridge.getField("enter").set(null, enter);
        bridge.getField("handler").set(null, handler);
        bridge.getField("exit").set(null, exit);
    }

    private static String kind(Object object) {
        return object == null ? "null" : object.getClass().getName();
    }

    private record Token(String request) {}

    private static byte[] advised(ClassLoader sdk, String name, byte[] classFile) {
        if (!name.equals(V1) && !name.startsWith(V2)) {
            return null;
        }
        ClassFileLocator locator = ClassFileLocator.ForClassLoader.of(sdk);
        TypeDescription client = TypePool.Default.of(locator).describe(name).resolve();
        ElementMatcher<MethodDescription> calls = name.equals(V1)
                ? namedOneOf("executeInvokeEndpoint", "executeInvokeEndpointAsync")
                : namedOneOf("invokeEndpoint", "invokeEndpointAsync");
        return new ByteBuddy()
                .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
                .redefine(client, locator)
                .visit(Advice.to(AdviceBridge.OfCall.class).on(calls))
                .visit(Advice.to(AdviceBridge.OfStream.class).on(named("invokeEndpointWithResponseStream")))
                .make()
                .getBytes();
    }
}
