package io.scoretap.settings;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The file that {@code config} names. Loads the YAML parser, so it is only touched where there is a file. */
final class YamlFile {
    private final Map<String, Entry> options;
    private final @Nullable List<Map<String, Entry>> routes;

    private YamlFile(Map<String, Entry> options, @Nullable List<Map<String, Entry>> routes) {
        this.options = options;
        this.routes = routes;
    }

    Map<String, Entry> options() {
        return options;
    }

    /** The entries of each route; null if the file has no {@code routes}. */
    @Nullable List<Map<String, Entry>> routes() {
        return routes;
    }

    /** Null if the file cannot be read at all, which is one problem. */
    static @Nullable YamlFile read(Entry config, Findings findings) {
        File file = new File(config.text().trim());
        try {
            // Composed, not loaded: scalars keep their text (an id 0123 is no number) and their line.
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(TextFile.read(file));
            YamlEntries entries = new YamlEntries(file.getName(), findings);
            if (root.isPresent() && !root.get().getTag().equals(Tag.NULL)) {
                if (!(root.get() instanceof MappingNode)) {
                    throw new IOException("it should hold lines of name: value");
                }
                entries.read((MappingNode) root.get());
            }
            return new YamlFile(entries.options(), entries.routes());
        } catch (IOException e) {
            findings.badFile(Options.CONFIG, config, "cannot be read: " + e.getMessage());
        } catch (YamlEngineException e) {
            findings.badFile(Options.CONFIG, config, "is not YAML: " + reason(e));
        }
        return null;
    }

    /** Not the exception's own message, which quotes lines of the file, and with them perhaps a secret. */
    private static String reason(YamlEngineException e) {
        if (!(e instanceof MarkedYamlEngineException)) {
            return "it has characters or a size that YAML does not allow";
        }
        MarkedYamlEngineException marked = (MarkedYamlEngineException) e;
        Optional<Mark> mark = marked.getProblemMark();
        return (mark.isPresent() ? "line " + (mark.get().getLine() + 1) + ": " : "") + withoutName(marked.getProblem());
    }

    /** A password such as {@code *hunter2} without quotes is an alias to the parser, which would name it. */
    private static String withoutName(String problem) {
        for (String start : new String[] {"found undefined alias", "found undefined tag handle"}) {
            if (problem.startsWith(start)) {
                return start + "; quote a value that begins with * or !";
            }
        }
        return problem;
    }
}
