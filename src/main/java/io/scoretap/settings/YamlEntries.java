package io.scoretap.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The entries of a YAML document: options flat ({@code batch.age: 2s}) or nested ({@code batch: {age: 2s}}), and {@code
 * routes}, a list of mappings.
 */
final class YamlEntries {
    private final String fileName;
    private final Findings findings;
    private final Map<String, Entry> options = new LinkedHashMap<>();
    private @Nullable List<Map<String, Entry>> routes;

    YamlEntries(String fileName, Findings findings) {
        this.fileName = fileName;
        this.findings = findings;
    }

    Map<String, Entry> options() {
        return options;
    }

    @Nullable List<Map<String, Entry>> routes() {
        return routes;
    }

    void read(MappingNode root) {
        List<String> known = Options.names();
        known.remove(Options.CONFIG.name());
        for (NodeTuple tuple : root.getValue()) {
            if (text(tuple.getKeyNode()).equals("routes")) {
                readRoutes(tuple.getValueNode());
            } else {
                readTuple("", tuple, known, "", options);
            }
        }
    }

    private void readRoutes(Node node) {
        if (routes != null
                || !(node instanceof SequenceNode)
                || ((SequenceNode) node).getValue().isEmpty()) {
            findings.problem("routes (" + where("", node) + ") should be one list of routes, each with endpoint and"
                    + " subscription-id");
            return;
        }
        routes = new ArrayList<>();
        for (Node item : ((SequenceNode) node).getValue()) {
            Map<String, Entry> route = new LinkedHashMap<>();
            routes.add(route);
            String title = "route " + routes.size() + ", ";
            if (item instanceof MappingNode) {
                for (NodeTuple tuple : ((MappingNode) item).getValue()) {
                    readTuple("", tuple, Options.names(Options.ofRoutes()), title, route);
                }
            } else {
                findings.problem(where(title, item) + " should hold name: value, such as endpoint: credit-risk");
            }
        }
    }

    private void readTuple(
            String prefix, NodeTuple tuple, List<String> known, String title, Map<String, Entry> entries) {
        String name = prefix + text(tuple.getKeyNode());
        Node value = tuple.getValueNode();
        String where = where(title, tuple.getKeyNode());
        if (known.contains(name)) {
            String text = text(name, value, where);
            if (text != null && entries.put(name, new Entry(text, where)) != null) {
                findings.problem(name + " (" + where + ") is there twice; remove one");
            }
        } else if (value instanceof MappingNode && isPrefix(name + ".", known)) {
            for (NodeTuple nested : ((MappingNode) value).getValue()) {
                readTuple(name + ".", nested, known, title, entries);
            }
        } else if (name.equals(Options.CONFIG.name())) {
            findings.problem("config (" + where + ") cannot be set in the file itself; remove it");
        } else {
            findings.problem(Spelling.unknown(name, where, known));
        }
    }

    /** Names have few dots, which bounds the descent even in a document whose aliases make a circle. */
    private static boolean isPrefix(String prefix, List<String> known) {
        for (String name : known) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** The text of a scalar, or of a list one item a line; null, and perhaps a problem, if there is none. */
    private @Nullable String text(String name, Node value, String where) {
        if (value.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (value.getTag().equals(Tag.ENV_TAG)) {
            findings.problem(name + " (" + where + "): variables are not replaced in the file; set the value in the"
                    + " environment itself, as SCORETAP_...");
            return null;
        }
        if (value instanceof ScalarNode) {
            return text(value);
        }
        StringBuilder lines = new StringBuilder();
        if (value instanceof SequenceNode && isList(name)) {
            for (Node item : ((SequenceNode) value).getValue()) {
                if (!(item instanceof ScalarNode)) {
                    findings.problem(name + " (" + where + ") should be a list of names");
                    return null;
                }
                lines.append(lines.length() == 0 ? "" : "\n").append(text(item));
            }
            return lines.toString();
        }
        findings.problem(name + " (" + where + ") should be " + (isList(name) ? "a list of names" : "a single value"));
        return null;
    }

    private static boolean isList(String name) {
        return name.equals(Options.FEATURES.name()) || name.equals(Options.RESPONSE_FIELDS.name());
    }

    private static String text(Node node) {
        return node instanceof ScalarNode ? ((ScalarNode) node).getValue() : "(not a name)";
    }

    private String where(String title, Node node) {
        String line = node.getStartMark().isPresent()
                ? "line " + (node.getStartMark().get().getLine() + 1) + " of "
                : "";
        return title + line + fileName;
    }
}
