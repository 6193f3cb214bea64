package io.scoretap.openscale;

import static io.scoretap.openscale.FakeIbm.V1;
import static io.scoretap.openscale.FakeIbm.V2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scoretap.payload.ProblemType;
import io.scoretap.settings.Api;
import io.scoretap.settings.Route;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionTest {
    private static final String V1_PATH = V1 + "/service_bindings/bind-1/subscriptions/sub-1";
    private static final String V2_PATH = V2 + "/subscriptions/sub-1";
    private static final String DATA_SETS_PATH =
            V2 + "/data_sets?target.target_id=sub-1&target.target_type=subscription&type=payload_logging";

    private static final String V1_REPLY = "{\"metadata\":{\"guid\":\"sub-1\"},\"entity\":{"
            + "\"asset_properties\":{\"problem_type\":\"multiclass\",\"prediction_field\":\"predicted_label\","
            + "\"feature_fields\":[\"AGE\",\"SEX\"],\"prediction_probability_field\":\"score\"},"
            + "\"deployments\":[{\"deployment_id\":\"dep-1\",\"name\":\"drug-endpoint\"}]}}";
    private static final String V2_REPLY = "{\"metadata\":{\"id\":\"sub-1\"},\"entity\":{"
            + "\"asset\":{\"problem_type\":\"binary\"},"
            + "\"asset_properties\":{\"prediction_field\":\"predicted_label\",\"feature_fields\":[\"b\",\"a\"],"
            + "\"probability_fields\":[\"score\",\"other\"]},"
            + "\"deployment\":{\"deployment_id\":\"dep-2\",\"name\":\"credit-risk\"}}}";

    private final FakeIbm ibm = new FakeIbm();

    @BeforeEach
    void start() throws IOException {
        ibm.start();
    }

    @AfterEach
    void stop() {
        ibm.close();
    }

    @Test
    void v2_gives_columns_in_training_order_endpoint_and_data_set() throws Exception {
        ibm.on("GET " + V2_PATH, V2_REPLY)
                .on("GET " + DATA_SETS_PATH, "{\"data_sets\":[{\"metadata\":{\"id\":\"set-1\"}},{}]}");

        Subscription subscription = ibm.connect().subscription(route().build());

        assertThat(subscription.api()).isEqualTo(Api.V2);
        assertThat(subscription.id()).isEqualTo("sub-1");
        assertThat(subscription.endpoint()).isEqualTo("credit-risk");
        assertThat(subscription.dataSetId()).isEqualTo("set-1");
        assertThat(subscription.schema().features()).containsExactly("b", "a");
        assertThat(subscription.schema().problemType()).isEqualTo(ProblemType.BINARY);
        assertThat(subscription.schema().predictionField()).isEqualTo("predicted_label");
        assertThat(subscription.schema().probabilityField()).isEqualTo("score");
    }

    @Test
    void v1_gives_columns_endpoint_and_deployment_of_an_older_export() throws Exception {
        ibm.on("GET " + V1_PATH, V1_REPLY);

        Subscription subscription = ibm.connect("openscale.api", "v1").subscription(route().build());

        assertThat(subscription.api()).isEqualTo(Api.V1);
        assertThat(subscription.endpoint()).isEqualTo("drug-endpoint");
        assertThat(subscription.deploymentId()).isEqualTo("dep-1");
        assertThat(subscription.schema().features()).containsExactly("AGE", "SEX");
        assertThat(subscription.schema().problemType()).isEqualTo(ProblemType.MULTICLASS);
        assertThat(subscription.schema().probabilityField()).isEqualTo("score");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410, 501})
    void a_server_that_has_no_v2_is_asked_by_v1(int answer) throws Exception {
        ibm.on("GET " + V2_PATH, FakeIbm.json(answer, "")).on("GET " + V1_PATH, V1_REPLY);

        assertThat(ibm.connect().subscription(route().build()).api()).isEqualTo(Api.V1);
        assertThat(ibm.targets()).containsExactly("GET " + V2_PATH, "GET " + V1_PATH);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void trouble_with_v2_is_no_sign_of_v1(int answer) {
        ibm.on("GET " + V2_PATH, FakeIbm.json(answer, "{}")).on("GET " + V1_PATH, V1_REPLY);

        assertThat(refusal(route().build()).status()).isEqualTo(answer);
        assertThat(ibm.targets()).doesNotContain("GET " + V1_PATH);
    }

    @Test
    void without_a_binding_there_is_only_v2() {
        OpenScaleException refusal = refusal(route().bindingId(null).build());

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(ibm.targets()).containsExactly("GET " + V2_PATH);
    }

    @Test
    void v1_without_a_binding_says_what_to_set() {
        OpenScaleException refusal = refusal(route().bindingId(null).build(), "openscale.api", "v1");

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal).hasMessageContaining("`binding-id`");
    }

    @Test
    void a_subscription_that_neither_knows_is_refused_with_both_answers() {
        assertThat(refusal(route().build()))
                .hasMessageContaining(V2_PATH)
                .hasMessageContaining(V1_PATH)
                .hasMessageContaining("AIQNF not found");
    }

    @Test
    void the_route_goes_before_the_subscription() throws Exception {
        ibm.on("GET " + V2_PATH, V2_REPLY);
        Route route = route().features(List.of("x", "y"))
                .responseFields(List.of("score"))
                .dataSetId("set-9")
                .build();

        Subscription subscription = ibm.connect().subscription(route);

        assertThat(subscription.schema().features()).containsExactly("x", "y");
        assertThat(subscription.schema().responseFields()).containsExactly("score");
        assertThat(subscription.dataSetId()).isEqualTo("set-9");
        assertThat(ibm.targets()).containsExactly("GET " + V2_PATH);
    }

    @Test
    void the_routes_deployment_goes_before_the_subscriptions() throws Exception {
        ibm.on("GET " + V1_PATH, V1_REPLY);

        Subscription subscription = ibm.connect("openscale.api", "v1")
                .subscription(route().deploymentId("dep-9").build());

        assertThat(subscription.deploymentId()).isEqualTo("dep-9");
    }

    @Test
    void a_v1_subscription_without_deployment_gets_the_generic_one() throws Exception {
        ibm.on("GET " + V1_PATH, "{\"entity\":{\"asset_properties\":{\"feature_fields\":[\"a\"]},\"deployments\":[]}}");

        Subscription subscription = ibm.connect("openscale.api", "v1").subscription(route().build());

        assertThat(subscription.deploymentId()).isEqualTo("generic_deployment");
        assertThat(subscription.endpoint()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"asset_properties\":{}}", "{\"asset_properties\":{\"feature_fields\":[]}}", "{\"asset\":1}"})
    void a_subscription_without_feature_fields_says_what_to_set(String entity) {
        ibm.on("GET " + V2_PATH, "{\"entity\":" + entity + "}");

        OpenScaleException refusal = refusal(route().build());

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal).hasMessageContaining("sub-1").hasMessageContaining("`features`");
    }

    @Test
    void json_that_is_no_subscription_is_refused() {
        ibm.on("GET " + V2_PATH, "{\"status\":\"ok\"}");

        OpenScaleException refusal = refusal(route().build());

        assertThat(refusal.status()).isEqualTo(502);
        assertThat(refusal).hasMessageContaining("`openscale.url`");
    }

    @Test
    void a_missing_data_set_is_not_found_and_no_reason_to_ask_v1() {
        ibm.on("GET " + V2_PATH, V2_REPLY).on("GET " + DATA_SETS_PATH, "{\"data_sets\":[]}");

        OpenScaleException refusal = refusal(route().build());

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal).hasMessageContaining("data set");
        assertThat(ibm.targets()).doesNotContain("GET " + V1_PATH);
    }

    @Test
    void the_binding_with_its_aws_secret_is_never_asked_for() throws Exception {
        ibm.on("GET " + V1_PATH, V1_REPLY);

        ibm.connect().subscription(route().build());

        assertThat(ibm.targets()).noneMatch(target -> target.endsWith("/service_bindings/bind-1"));
    }

    @Test
    void ids_are_encoded() {
        Route route =
                Route.builder().subscriptionId("a/b?c #d%ü").bindingId("../x").build();
        refusal(route, "openscale.instance-id", "the-guid");

        assertThat(ibm.targets())
                .containsExactly(
                        "GET /openscale/the-guid/v2/subscriptions/a%2Fb%3Fc%20%23d%25%C3%BC",
                        "GET /v1/data_marts/the-guid/service_bindings/..%2Fx/subscriptions/a%2Fb%3Fc%20%23d%25%C3%BC");
    }

    private static Route.Builder route() {
        return Route.builder().subscriptionId("sub-1").bindingId("bind-1");
    }

    private OpenScaleException refusal(Route route, String... settings) {
        return catchThrowableOfType(
                OpenScaleException.class, () -> ibm.connect(settings).subscription(route));
    }
}
