package io.scoretap.sandbox.datamart;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, in SQL that H2 and PostgreSQL share. */
final class Tables {
    private static final List<String> DEFINITIONS = List.of(
            """
            create table if not exists payload_record (
                arrival           bigint generated always as identity,
                subscription_id   varchar not null,
                scoring_id        varchar not null,
                deployment_id     varchar not null,
                scoring_timestamp timestamp(6) with time zone not null,
                response_time_ms  bigint,
                fingerprint       varchar not null,
                repeats           integer not null,
                primary key (subscription_id, scoring_id))""",
            """
            create table if not exists payload_row (
                subscription_id varchar not null,
                scoring_id      varchar not null,
                n               integer not null,
                row_id          varchar not null,
                request         text not null,
                response        text not null,
                primary key (subscription_id, scoring_id, n),
                foreign key (subscription_id, scoring_id) references payload_record)""",
            "create index if not exists payload_record_arrival on payload_record (subscription_id, arrival)",
            """
            create table if not exists payload_column (
                subscription_id varchar not null,
                side            varchar not null,
                name            varchar not null,
                type            varchar not null,
                primary key (subscription_id, side, name))""",
            """
            create table if not exists payload_error (
                arrival         bigint generated always as identity primary key,
                subscription_id varchar not null,
                scoring_id      varchar not null,
                kind            varchar not null,
                message         text not null)""");

    private Tables() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : DEFINITIONS) {
                statement.execute(definition);
            }
        }
    }
}
