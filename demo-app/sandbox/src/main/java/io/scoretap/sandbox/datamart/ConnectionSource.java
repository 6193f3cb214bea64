package io.scoretap.sandbox.datamart;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the database. */
@FunctionalInterface
interface ConnectionSource {
    Connection open() throws SQLException;
}
