package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.http.Call;

/** The part of a list that a call asks for; a limit above 1,000 counts as 1,000. */
record Listing(int offset, int limit, boolean totalCount) {
    private static final int MOST = 1000;

    static Listing of(Call call) {
        return new Listing(
                number(call, "offset", 0),
                Math.min(number(call, "limit", MOST), MOST),
                Boolean.parseBoolean(call.query("include_total_count", "false")));
    }

    private static int number(Call call, String name, int otherwise) {
        String value = call.query(name, String.valueOf(otherwise));
        try {
            return Integer.parseUnsignedInt(value);
        } catch (NumberFormatException e) {
            throw new OpenScaleException(400, "invalid_query", name + " must be a whole number, but is " + value);
        }
    }
}
