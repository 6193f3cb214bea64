package io.scoretap.openscale;

import io.scoretap.settings.Settings;
import io.scoretap.settings.SettingsFixture;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server on loopback that answers as it is told, request by request, and keeps what it was asked. */
final class FakeIbm implements AutoCloseable {
    static final String IAM = "POST /identity/token";
    static final String CP4D = "POST /icp4d-api/v1/authorize";
    static final String V1 = "/v1/data_marts/dm-1";
    static final String V2 = "/openscale/dm-1/v2";

    final MockWebServer server = new MockWebServer();
    private final Map<String, Deque<MockResponse>> answers = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());

    FakeIbm() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return next(request.getMethod() + " " + request.getTarget());
            }
        });
    }

    FakeIbm start() throws IOException {
        server.start();
        return this;
    }

    private MockResponse next(String methodAndTarget) {
        Deque<MockResponse> queue = answers.get(methodAndTarget);
        if (queue == null) {
            return json(404, "{\"errors\":[{\"code\":\"AIQNF\",\"message\":\"not found\"}]}");
        }
        synchronized (queue) {
            return queue.size() == 1 ? queue.peek() : queue.poll();
        }
    }

    /** Answers of one request; the last one stays. */
    FakeIbm on(String methodAndTarget, MockResponse... inTurn) {
        answers.put(methodAndTarget, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    FakeIbm on(String methodAndTarget, String json) {
        return on(methodAndTarget, json(200, json));
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /** The settings of a user of this server who needs no login, and others. */
    Settings settings(String... others) {
        String[] own = {"openscale.url", url(), "iam.url", url(), "openscale.instance-id", "dm-1", "auth", "none"};
        return SettingsFixture.settings(
                Stream.of(own, others).flatMap(Stream::of).toArray(String[]::new));
    }

    OpenScale connect(String... others) {
        return OpenScale.connect(settings(others));
    }

    String url() {
        return server.url("/").toString();
    }

    List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    List<String> targets() {
        return requests().stream()
                .map(request -> request.getMethod() + " " + request.getTarget())
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
