package io.scoretap.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every option there is, in the order in which the README lists them. */
public final class Options {
    private static final List<Option<?>> DECLARED = new ArrayList<>();
    private static final Parser<String> URL = new UrlParser();
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);

    public static final Option<Boolean> ENABLED =
            declare("enabled", Parser.FLAG, "true", "`false` leaves the JVM as if the agent were not there");
    public static final Option<String> CONFIG = declare(
            "config", Parser.TEXT, null, "a YAML file with any of these options and, for several models, `routes`");

    public static final Option<String> BINDING_ID = declare(
            "binding-id", IdParser.ID, null, "the SageMaker binding (v2: service provider); needed by API v1 only");
    public static final Option<String> SUBSCRIPTION_ID =
            declare("subscription-id", IdParser.ID, null, "the subscription that gets the records; required");
    public static final Option<String> DEPLOYMENT_ID = declare(
            "deployment-id", IdParser.ID, null, "the deployment in API v1's records; the subscription's if not set");
    public static final Option<String> DATA_SET_ID = declare(
            "data-set-id", IdParser.ID, null, "API v2's payload logging data set; the subscription's if not set");
    public static final Option<String> ENDPOINT = declare(
            "endpoint",
            IdParser.PATTERN,
            null,
            "the SageMaker endpoint whose calls are logged, `*` for any run of characters;"
                    + " the subscription's deployment if not set");
    public static final Option<List<String>> FEATURES = declare(
            "features",
            Parser.LIST,
            null,
            "names of the request's columns, in training order, separated by commas;"
                    + " the subscription's `feature_fields` if not set");
    public static final Option<List<String>> RESPONSE_FIELDS = declare(
            "response-fields",
            Parser.LIST,
            null,
            "names of the columns of a CSV response; by the subscription's problem type if not set");

    public static final Option<String> OPENSCALE_URL = declare(
            "openscale.url", URL, "https://api.aiopenscale.cloud.ibm.com", "where OpenScale is, without a path");
    public static final Option<String> OPENSCALE_INSTANCE_ID = declare(
            "openscale.instance-id",
            IdParser.INSTANCE,
            null,
            "OpenScale's instance: data mart id, service instance id or CRN; required");
    public static final Option<Api> OPENSCALE_API =
            declare("openscale.api", Parser.oneOf(Api.class), "auto", "the generation of OpenScale's API");
    public static final Option<Duration> OPENSCALE_TIMEOUT = declare(
            "openscale.timeout", Parser.duration(MILLISECOND, HOUR), "30s", "how long one request to IBM may take");
    public static final Option<String> OPENSCALE_CA_FILE =
            declare("openscale.ca-file", Parser.TEXT, null, "certificates (PEM) to trust beside the JVM's own");
    public static final Option<Boolean> OPENSCALE_INSECURE =
            declare("openscale.insecure", Parser.FLAG, "false", "`true` accepts any TLS certificate; for trials only");

    public static final Option<Auth> AUTH = declare(
            "auth",
            Parser.oneOf(Auth.class),
            "auto",
            "how to log in; `auto` follows from the credentials that are set");
    public static final Option<Secret> API_KEY =
            declare("api-key", Parser.SECRET, null, "API key of IBM Cloud, or of Cloud Pak for Data with `username`");
    public static final Option<String> API_KEY_FILE =
            declare("api-key-file", Parser.TEXT, null, "file with the API key");
    public static final Option<String> USERNAME = declare("username", Parser.TEXT, null, "user of Cloud Pak for Data");
    public static final Option<Secret> PASSWORD = declare("password", Parser.SECRET, null, "the user's password");
    public static final Option<String> PASSWORD_FILE =
            declare("password-file", Parser.TEXT, null, "file with the password");
    public static final Option<Secret> TOKEN =
            declare("token", Parser.SECRET, null, "a bearer token, sent as it is and never refreshed");
    public static final Option<String> TOKEN_FILE = declare(
            "token-file", Parser.TEXT, null, "file with the bearer token, read again when the token is refused");
    public static final Option<String> IAM_URL =
            declare("iam.url", URL, "https://iam.cloud.ibm.com", "where IBM Cloud IAM is, without a path");
    public static final Option<String> CP4D_URL =
            declare("cp4d.url", URL, null, "where Cloud Pak for Data is, without a path; `openscale.url` if not set");

    public static final Option<Integer> OUTBOX_RECORDS = declare(
            "outbox.records", Parser.count(1, 10_000_000), "50000", "calls held in memory before new ones are dropped");
    public static final Option<Long> OUTBOX_BYTES = declare(
            "outbox.bytes", Parser.size(1024, 1L << 38), "32m", "bytes held in memory before new calls are dropped");
    public static final Option<Long> STREAM_BYTES = declare(
            "stream.bytes",
            Parser.size(1024, 1L << 38),
            "4m",
            "bytes of streamed responses held while their parts come in, of all calls together, before new ones are dropped");
    public static final Option<Integer> BATCH_RECORDS =
            declare("batch.records", Parser.count(1, 1000), "500", "calls in one request to OpenScale, at most");
    public static final Option<Long> BATCH_BYTES =
            declare("batch.bytes", Parser.size(1024, 1L << 30), "1m", "bytes of one request to OpenScale, at most");
    public static final Option<Duration> BATCH_AGE = declare(
            "batch.age", Parser.duration(MILLISECOND, HOUR), "1s", "how long a call waits for others to join it");
    public static final Option<Duration> RETRY_MAX_AGE = declare(
            "retry.max-age",
            Parser.duration(MILLISECOND, Duration.ofDays(365)),
            "24h",
            "how old a call may get before it is given up");
    public static final Option<Duration> SHUTDOWN_TIMEOUT = declare(
            "shutdown.timeout",
            Parser.duration(Duration.ZERO, HOUR),
            "5s",
            "how long the JVM's exit may wait for calls still to be sent");
    public static final Option<List<String>> INSTRUMENT_PACKAGES = declare(
            "instrument.packages",
            new PackagesParser(),
            null,
            "for an application that has shaded the AWS SDK: its packages in place of `software.amazon.awssdk` or"
                    + " `com.amazonaws`, separated by commas");
    public static final Option<LogLevel> LOG_LEVEL =
            declare("log.level", Parser.oneOf(LogLevel.class), "info", "how much is said on stderr");

    /** What only a route in the config file can have. */
    static final Option<String> VARIANT =
            new Option<>("variant", IdParser.PATTERN, null, "the production variant that the route is limited to");

    static final Option<String> INFERENCE_COMPONENT = new Option<>(
            "inference-component", IdParser.PATTERN, null, "the inference component that the route is limited to");

    private static final List<Option<?>> OF_ROUTES = Collections.unmodifiableList(Arrays.<Option<?>>asList(
            ENDPOINT,
            VARIANT,
            INFERENCE_COMPONENT,
            SUBSCRIPTION_ID,
            BINDING_ID,
            DEPLOYMENT_ID,
            DATA_SET_ID,
            FEATURES,
            RESPONSE_FIELDS));

    private Options() {}

    /** All of them, in the order of the README's table. */
    public static List<Option<?>> all() {
        return Collections.unmodifiableList(DECLARED);
    }

    /** What a route in the config file may hold. */
    static List<Option<?>> ofRoutes() {
        return OF_ROUTES;
    }

    static List<String> names() {
        return names(DECLARED);
    }

    static List<String> names(List<Option<?>> options) {
        List<String> names = new ArrayList<>();
        for (Option<?> option : options) {
            names.add(option.name());
        }
        return names;
    }

    static @Nullable Option<?> named(String name) {
        for (Option<?> option : DECLARED) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }

    static boolean isRouteOnly(String name) {
        return name.equals(VARIANT.name()) || name.equals(INFERENCE_COMPONENT.name());
    }

    private static <T> Option<T> declare(
            String name, Parser<T> parser, @Nullable String byDefault, String description) {
        Option<T> option = new Option<>(name, parser, byDefault, description);
        DECLARED.add(option);
        return option;
    }
}
