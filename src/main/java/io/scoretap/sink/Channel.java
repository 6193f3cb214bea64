package io.scoretap.sink;

import io.scoretap.payload.Schema;
import io.scoretap.payload.ScoringRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sink that is ready to take records, until an outcome says that it must be opened anew. */
public interface Channel {
    /** The SageMaker endpoint whose calls belong here, null if the sink does not know. */
    @Nullable String endpoint();

    Schema schema();

    /** A record in the sink's own format. */
    byte[] encode(ScoringRecord record);

    /** Sends encoded records, all or none, and waits for the answer. */
    Outcome send(List<byte[]> records);
}
