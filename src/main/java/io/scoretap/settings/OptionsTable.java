package io.scoretap.settings;

import java.util.List;

/** All options as the README and the command line show them. */
public final class OptionsTable {
    private OptionsTable() {}

    /** A table in Markdown: option, kind, default, environment variable, what it does; each row ends in a line feed. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| option | kind | default | environment | what it does |\n")
                .append("|---|---|---|---|---|\n");
        for (Option<?> option : Options.all()) {
            String byDefault = option.defaultText();
            row(
                    table,
                    code(option.name()),
                    option.kind(),
                    byDefault == null ? "" : code(byDefault),
                    code(option.variable()),
                    option.description());
        }
        return table.toString();
    }

    /** The keys of a route in the config file, in the same way: key, kind, what it does. */
    public static String routesMarkdown() {
        List<Option<?>> keys = Options.ofRoutes();
        StringBuilder table = new StringBuilder("| key | kind | what it does |\n|---|---|---|\n");
        for (Option<?> key : keys) {
            row(table, code(key.name()), key.kind(), key.description());
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append('|');
        for (String cell : cells) {
            table.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        table.append('\n');
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
