package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.datamart.DataMart;
import io.scoretap.sandbox.datamart.PayloadError;
import io.scoretap.sandbox.datamart.PayloadRecord;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Stores accepted records after they were answered, in order, as OpenScale does. */
final class Ingest implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Ingest.class.getName());
    private static final int MOST_WAITING = 64;

    private final DataMart dataMart;
    private final Knobs knobs;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sandbox-ingest");
        thread.setDaemon(true);
        return thread;
    });

    Ingest(DataMart dataMart, Knobs knobs) {
        this.dataMart = dataMart;
        this.knobs = knobs;
    }

    /** Waits while too many batches wait to be stored. */
    Future<List<PayloadError>> accept(List<PayloadRecord> records) {
        places.acquireUninterruptibly();
        return writer.schedule(() -> store(records), knobs.storageLag().toMillis(), TimeUnit.MILLISECONDS);
    }

    private List<PayloadError> store(List<PayloadRecord> records) {
        places.release();
        try {
            return dataMart.store(records);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Lost " + records.size() + " records that were accepted", e);
            throw e;
        }
    }

    /** Stores what was accepted. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
