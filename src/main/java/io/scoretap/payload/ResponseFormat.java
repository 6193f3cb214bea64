package io.scoretap.payload;

/** Reads the predictions out of responses of one format. Has no state: every delivery thread uses the same one. */
interface ResponseFormat {
    /**
     * Reads all rows, in order.
     *
     * @param requestRows how many rows were sent; settles what some formats leave open
     */
    Predictions read(Content response, int requestRows) throws UndecodableException;
}
