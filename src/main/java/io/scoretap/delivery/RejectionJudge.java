package io.scoretap.delivery;

/**
 * Tells a bad record from a wrong schema. A sink that refuses the odd record is right about it; one that refuses most of
 * them, or whatever it is sent, does not expect these columns, and the records must be kept.
 */
final class RejectionJudge {
    /** So many records refused one after the other, and none accepted between them, are no accident. */
    private static final int IN_A_ROW = 8;

    private boolean everAccepted;
    private int inARow;

    void accepted() {
        everAccepted = true;
        inARow = 0;
    }

    void rejectedOne() {
        inARow++;
    }

    /** @param rejected records of a batch that were refused one by one so far */
    boolean blamesSchema(int rejected, int batchSize) {
        return batchSize == 1 ? !everAccepted : rejected * 2 > batchSize;
    }

    /** Whether it is worth asking how other records fare before more of them are sent one by one. */
    boolean isSuspicious() {
        return inARow >= IN_A_ROW;
    }
}
