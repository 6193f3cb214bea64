package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.JsonNode;
import io.scoretap.sandbox.datamart.DataMart;
import io.scoretap.sandbox.datamart.StoredRow;
import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Call;
import io.scoretap.sandbox.http.Faults;
import io.scoretap.sandbox.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The page at {@code /}: what the data mart holds, its latest rows, and switches for faults. */
final class Page {
    private static final int ROWS = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private static final String SUBSCRIPTION = """
            <tr%s><td><a href="/?subscription=%s">%s</a></td><td class="id">%s</td><td>%s</td>\
            <td class="number">%d</td><td class="number">%d</td><td class="number">%d</td><td class="number">%d</td></tr>
            """;
    private static final String TABLE = """
            <div class="scroll"><table class="rows">
            <thead><tr><th>scoring id</th><th>time (UTC)</th><th class="number">ms</th>%s%s</tr></thead>
            <tbody>%s</tbody></table></div>""";

    private final Subscriptions subscriptions;
    private final DataMart dataMart;
    private final Faults faults;
    private final String template = resource("page.html");

    Page(Subscriptions subscriptions, DataMart dataMart, Faults faults) {
        this.subscriptions = subscriptions;
        this.dataMart = dataMart;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/", this::render);
    }

    private Answer render(Call call) {
        String wanted = call.query("subscription", subscriptions.all().get(0).id());
        Subscription shown = subscriptions.all().stream()
                .filter(subscription -> subscription.id().equals(wanted))
                .findFirst()
                .orElse(subscriptions.all().get(0));
        return Answer.html(template.replace("{{faults}}", faultState())
                .replace("{{subscriptions}}", subscriptionRows(shown))
                .replace("{{endpoint}}", escape(shown.endpoint().name()))
                .replace("{{rows}}", rowTable(shown)));
    }

    private String faultState() {
        int active = faults.size();
        return active == 0
                ? "<span class=\"state good\">no faults</span>"
                : "<span class=\"state bad\">" + active + (active == 1 ? " fault" : " faults") + " in force</span>";
    }

    private String subscriptionRows(Subscription shown) {
        return subscriptions.all().stream()
                .map(subscription -> SUBSCRIPTION.formatted(
                        subscription.equals(shown) ? " class=\"shown\"" : "",
                        subscription.id(),
                        escape(subscription.endpoint().name()),
                        subscription.id(),
                        subscription.endpoint().task().problemType(),
                        dataMart.records(subscription.id()),
                        dataMart.rows(subscription.id()),
                        dataMart.repeats(subscription.id()),
                        dataMart.errors(subscription.id()).size()))
                .collect(Collectors.joining());
    }

    private String rowTable(Subscription shown) {
        List<StoredRow> rows = dataMart.latest(shown.id(), ROWS);
        if (rows.isEmpty()) {
            return "<p class=\"empty\">No record has arrived for this subscription yet.</p>";
        }
        String outputs = rows.get(0).response().properties().stream()
                .map(cell -> "<th class=\"number output\">" + escape(cell.getKey()) + "</th>")
                .collect(Collectors.joining());
        String features = rows.get(0).request().properties().stream()
                .map(cell -> "<th class=\"number\">" + escape(cell.getKey()) + "</th>")
                .collect(Collectors.joining());
        return TABLE.formatted(outputs, features, rows.stream().map(Page::row).collect(Collectors.joining("\n")));
    }

    private static String row(StoredRow row) {
        Duration responseTime = row.responseTime();
        return "<tr><td class=\"id\">" + escape(row.id()) + "</td><td>" + TIME.format(row.scoringTimestamp())
                + "</td><td class=\"number\">" + (responseTime == null ? "" : responseTime.toMillis()) + "</td>"
                + cells(row.response(), "number output")
                + cells(row.request(), "number")
                + "</tr>";
    }

    private static String cells(JsonNode cells, String style) {
        return cells.properties().stream()
                .map(cell -> "<td class=\"" + style + "\">"
                        + escape(cell.getValue().asText(cell.getValue().toString())) + "</td>")
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
