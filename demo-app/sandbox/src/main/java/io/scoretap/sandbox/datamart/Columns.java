package io.scoretap.sandbox.datamart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one subscription: each keeps the type of the first JSON literal that came for it. */
final class Columns {
    private final String subscriptionId;
    private final Connection connection;
    private final Map<String, String> types = new LinkedHashMap<>();

    static Columns read(Connection connection, String subscriptionId) throws SQLException {
        Columns columns = new Columns(connection, subscriptionId);
        try (PreparedStatement select = connection.prepareStatement(
                "select side, name, type from payload_column where subscription_id = ? order by side, name")) {
            select.setString(1, subscriptionId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.types.put(rows.getString(1) + "." + rows.getString(2), rows.getString(3));
                }
            }
        }
        return columns;
    }

    private Columns(Connection connection, String subscriptionId) {
        this.connection = connection;
        this.subscriptionId = subscriptionId;
    }

    /** Types by {@code request.<name>} and {@code response.<name>}. */
    Map<String, String> types() {
        return types;
    }

    /** Takes in the columns of a row, and says which of its cells have another type than their column. */
    List<String> admit(PayloadRow row) throws SQLException {
        List<String> misfits = new ArrayList<>();
        admit("request", row.request(), misfits);
        admit("response", row.response(), misfits);
        return misfits;
    }

    private void admit(String side, ObjectNode cells, List<String> misfits) throws SQLException {
        for (Map.Entry<String, JsonNode> cell : cells.properties()) {
            String type = typeOf(cell.getValue());
            if (type == null) {
                continue;
            }
            String column = side + "." + cell.getKey();
            String known = types.putIfAbsent(column, type);
            if (known == null) {
                insert(side, cell.getKey(), type);
            } else if (!known.equals(type)) {
                misfits.add("Column " + column + " holds " + known + ", the record has " + type);
            }
        }
    }

    private void insert(String side, String name, String type) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into payload_column values (?, ?, ?, ?)")) {
            insert.setString(1, subscriptionId);
            insert.setString(2, side);
            insert.setString(3, name);
            insert.setString(4, type);
            insert.executeUpdate();
        }
    }

    /** A null fits every column. */
    private static @Nullable String typeOf(JsonNode cell) {
        return switch (cell.getNodeType()) {
            case NUMBER -> cell.isIntegralNumber() ? "integer" : "double";
            case STRING -> "string";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            default -> null;
        };
    }
}
