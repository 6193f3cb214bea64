package io.scoretap.sandbox.datamart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Stores payload records and tells what is stored. */
public final class DataMart implements AutoCloseable {
    private static final String ROWS = """
            select w.row_id, r.scoring_id, r.deployment_id, r.scoring_timestamp, r.response_time_ms, w.request, w.response
            from payload_record r
            join payload_row w on w.subscription_id = r.subscription_id and w.scoring_id = r.scoring_id
            where r.subscription_id = ?""";

    private final ConnectionSource connections;
    /** An H2 database in memory is gone when its last connection closes. */
    private final Connection keeper;

    /** A data mart that is gone when it is closed. */
    public static DataMart inMemory() {
        return at("jdbc:h2:mem:" + UUID.randomUUID());
    }

    /** A data mart in the database that the JDBC URL names; its tables are made if they are missing. */
    public static DataMart at(String jdbcUrl) {
        return new DataMart(() -> DriverManager.getConnection(jdbcUrl));
    }

    public DataMart(DataSource source) {
        this(source::getConnection);
    }

    private DataMart(ConnectionSource connections) {
        this.connections = connections;
        try {
            keeper = connections.open();
            Tables.create(keeper);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Stores the records in one transaction. A repeat of a stored record is counted and otherwise ignored.
     *
     * @return what went wrong with single records
     */
    public synchronized List<PayloadError> store(List<PayloadRecord> records) {
        return run(connection -> {
            connection.setAutoCommit(false);
            Writer writer = new Writer(connection);
            for (PayloadRecord record : records) {
                writer.store(record);
            }
            connection.commit();
            return writer.errors();
        });
    }

    public long records(String subscriptionId) {
        return number("select count(*) from payload_record where subscription_id = ?", subscriptionId);
    }

    public long rows(String subscriptionId) {
        return number("select count(*) from payload_row where subscription_id = ?", subscriptionId);
    }

    /** How often a record came again that was stored already. */
    public long repeats(String subscriptionId) {
        return number("select coalesce(sum(repeats), 0) from payload_record where subscription_id = ?", subscriptionId);
    }

    /** Rows in the order in which they arrived. */
    public List<StoredRow> rows(String subscriptionId, int offset, int limit) {
        return select("r.arrival, w.n", subscriptionId, offset, limit);
    }

    /** The rows that arrived last, the latest record first. */
    public List<StoredRow> latest(String subscriptionId, int limit) {
        return select("r.arrival desc, w.n", subscriptionId, 0, limit);
    }

    public List<PayloadError> errors(String subscriptionId) {
        return query(
                "select subscription_id, scoring_id, kind, message from payload_error where subscription_id = ?"
                        + " order by arrival",
                rows -> new PayloadError(
                        rows.getString(1),
                        rows.getString(2),
                        PayloadError.Kind.valueOf(rows.getString(3)),
                        rows.getString(4)),
                subscriptionId);
    }

    /** {@code integer}, {@code double}, {@code string} or {@code array}, by {@code request.<name>} and so on. */
    public Map<String, String> columnTypes(String subscriptionId) {
        return run(connection -> Columns.read(connection, subscriptionId).types());
    }

    private List<StoredRow> select(String order, String subscriptionId, int offset, int limit) {
        return query(
                ROWS + " order by " + order + " offset ? rows fetch first ? rows only",
                DataMart::storedRow,
                subscriptionId,
                offset,
                limit);
    }

    private static StoredRow storedRow(ResultSet row) throws SQLException {
        long milliseconds = row.getLong(5);
        Duration responseTime = row.wasNull() ? null : Duration.ofMillis(milliseconds);
        return new StoredRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                responseTime,
                Json.stored(row.getString(6)),
                Json.stored(row.getString(7)));
    }

    private long number(String sql, String subscriptionId) {
        return query(sql, row -> row.getLong(1), subscriptionId).get(0);
    }

    private <T> List<T> query(String sql, Step<ResultSet, T> read, Object... parameters) {
        return run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                try (ResultSet rows = select.executeQuery()) {
                    List<T> result = new ArrayList<>();
                    while (rows.next()) {
                        result.add(read.apply(rows));
                    }
                    return result;
                }
            }
        });
    }

    private <T> T run(Step<Connection, T> work) {
        try (Connection connection = connections.open()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static IllegalStateException failure(SQLException cause) {
        return new IllegalStateException("The data mart's database fails: " + cause.getMessage(), cause);
    }

    @FunctionalInterface
    private interface Step<F, T> {
        T apply(F from) throws SQLException;
    }
}
