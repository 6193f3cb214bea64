package io.scoretap.openscale;

import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** Encoded records as one JSON array, written without copying them together. */
final class RecordsBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final List<byte[]> records;

    RecordsBody(List<byte[]> records) {
        this.records = records;
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        long length = 2L + Math.max(0, records.size() - 1);
        for (byte[] record : records) {
            length += record.length;
        }
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.writeByte('[');
        for (int i = 0; i < records.size(); i++) {
            if (i > 0) {
                sink.writeByte(',');
            }
            sink.write(records.get(i));
        }
        sink.writeByte(']');
    }

    /** Keeps OkHttp from sending it again on its own, as it does after 408, or 503 with {@code Retry-After: 0}. */
    @Override
    public boolean isOneShot() {
        return true;
    }
}
