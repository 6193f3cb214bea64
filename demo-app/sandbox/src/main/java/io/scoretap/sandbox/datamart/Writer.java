package io.scoretap.sandbox.datamart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores records within one transaction. */
final class Writer {
    private final Connection connection;
    private final Map<String, Columns> columns = new HashMap<>();
    private final List<PayloadError> errors = new ArrayList<>();

    Writer(Connection connection) {
        this.connection = connection;
    }

    /** What could not be stored as sent, so far. */
    List<PayloadError> errors() {
        return errors;
    }

    void store(PayloadRecord record) throws SQLException {
        String known = fingerprintOf(record);
        if (known == null) {
            insert(record);
            insertRows(record);
            checkTypes(record);
        } else if (known.equals(record.fingerprint())) {
            countRepeat(record);
        } else {
            report(
                    record,
                    PayloadError.Kind.DUPLICATE_SCORING_ID,
                    "A record with this scoring_id and other content is stored already");
        }
    }

    private @Nullable String fingerprintOf(PayloadRecord record) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select fingerprint from payload_record where subscription_id = ? and scoring_id = ?")) {
            select.setString(1, record.subscriptionId());
            select.setString(2, record.scoringId());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private void insert(PayloadRecord record) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into payload_record (subscription_id, scoring_id, deployment_id, scoring_timestamp,
                    response_time_ms, fingerprint, repeats) values (?, ?, ?, ?, ?, ?, 0)""")) {
            insert.setString(1, record.subscriptionId());
            insert.setString(2, record.scoringId());
            insert.setString(3, record.deploymentId());
            insert.setObject(4, record.scoringTimestamp().atOffset(ZoneOffset.UTC));
            Duration responseTime = record.responseTime();
            if (responseTime == null) {
                insert.setNull(5, Types.BIGINT);
            } else {
                insert.setLong(5, responseTime.toMillis());
            }
            insert.setString(6, record.fingerprint());
            insert.executeUpdate();
        }
    }

    private void insertRows(PayloadRecord record) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into payload_row (subscription_id, scoring_id, n, row_id, request, response)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            int n = 0;
            for (PayloadRow row : record.rows()) {
                n++;
                insert.setString(1, record.subscriptionId());
                insert.setString(2, record.scoringId());
                insert.setInt(3, n);
                insert.setString(4, record.scoringId() + "-" + n);
                insert.setString(5, row.request().toString());
                insert.setString(6, row.response().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void checkTypes(PayloadRecord record) throws SQLException {
        Columns known = columns.get(record.subscriptionId());
        if (known == null) {
            known = Columns.read(connection, record.subscriptionId());
            columns.put(record.subscriptionId(), known);
        }
        for (PayloadRow row : record.rows()) {
            for (String misfit : known.admit(row)) {
                report(record, PayloadError.Kind.COLUMN_TYPE, misfit);
            }
        }
    }

    private void countRepeat(PayloadRecord record) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update payload_record set repeats = repeats + 1 where subscription_id = ? and scoring_id = ?")) {
            update.setString(1, record.subscriptionId());
            update.setString(2, record.scoringId());
            update.executeUpdate();
        }
    }

    private void report(PayloadRecord record, PayloadError.Kind kind, String message) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into payload_error (subscription_id, scoring_id, kind, message) values (?, ?, ?, ?)")) {
            insert.setString(1, record.subscriptionId());
            insert.setString(2, record.scoringId());
            insert.setString(3, kind.name());
            insert.setString(4, message);
            insert.executeUpdate();
        }
        errors.add(new PayloadError(record.subscriptionId(), record.scoringId(), kind, message));
    }
}
