package io.scoretap.sandbox.datamart;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One row of a record, by column names.
 *
 * @param request the features, then the columns of {@code meta} if there are any
 * @param response what the model answered
 */
public record PayloadRow(ObjectNode request, ObjectNode response) {}
