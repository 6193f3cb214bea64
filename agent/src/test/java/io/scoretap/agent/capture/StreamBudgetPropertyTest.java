package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.sagemakerruntime.model.ResponseStream;

/** Whatever the SDK tells in whatever order and on whatever threads, a call has one end and leaves no byte behind. */
class StreamBudgetPropertyTest {
    private static final int CALLS = 200;
    private static final int THREADS = 3;

    private final StreamBudget budget = new StreamBudget(1_000);
    private final Listener listener = new Listener();

    @RepeatedTest(20)
    void a_call_has_one_end_and_gives_all_room_back(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        StreamedCalls kind = new StreamedCalls(
                listener,
                new FailureKinds(),
                new SdkV2Messages(),
                budget,
                new StreamTypes(InvokeEndpointWithResponseStreamRequest.class));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < CALLS; i++) {
                Events events = new Events(kind);
                runAtOnce(threads, split(events.some(random), random));
                events.future.complete(null);

                assertThat(budget.taken()).as("call %d", i).isZero();
                assertThat(listener.ends()).as("call %d", i).hasSize(i + 1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(listener.lost).isEmpty();
        assertThat(listener.ends()).contains("answered", "overlong", "cancelled", "client");
    }

    private static List<List<Runnable>> split(List<Runnable> events, Random random) {
        List<List<Runnable>> shares = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            shares.add(new ArrayList<>());
        }
        boolean inOrder = random.nextBoolean();
        for (Runnable event : events) {
            shares.get(inOrder ? 0 : random.nextInt(THREADS)).add(event);
        }
        return shares;
    }

    private static void runAtOnce(ExecutorService threads, List<List<Runnable>> shares) throws Exception {
        CyclicBarrier start = new CyclicBarrier(shares.size());
        List<Future<?>> running = new ArrayList<>();
        for (List<Runnable> share : shares) {
            running.add(threads.submit(() -> {
                start.await();
                share.forEach(Runnable::run);
                return null;
            }));
        }
        for (Future<?> share : running) {
            share.get();
        }
    }

    /** What may happen to one call. */
    private static final class Events {
        private static final ResponseStream PART = ResponseStream.payloadPartBuilder()
                .bytes(SdkBytes.fromUtf8String("x".repeat(100)))
                .build();

        private final CompletableFuture<Object> future = new CompletableFuture<>();
        private final InvokeEndpointWithResponseStreamResponseHandler handler;
        private final Publisher publisher = new Publisher();

        Events(StreamedCalls kind) {
            StreamedCall call = (StreamedCall)
                    kind.begin(InvokeEndpointWithResponseStreamRequest.builder().build());
            handler = (InvokeEndpointWithResponseStreamResponseHandler) call.watched(new Reader());
            call.end(future, System.nanoTime());
        }

        List<Runnable> some(Random random) {
            List<Runnable> events = new ArrayList<>();
            for (int attempt = random.nextInt(3); attempt >= 0; attempt--) {
                events.add(() -> handler.responseReceived(
                        InvokeEndpointWithResponseStreamResponse.builder().build()));
                events.add(() -> handler.onEventStream(publisher));
                for (int part = random.nextInt(12); part > 0; part--) {
                    events.add(publisher::part);
                }
                if (attempt > 0 || random.nextInt(4) == 0) {
                    events.add(() -> handler.exceptionOccurred(new IllegalStateException()));
                }
            }
            switch (random.nextInt(4)) {
                case 0 -> events.add(() -> future.completeExceptionally(new IllegalStateException()));
                case 1 -> events.add(() -> future.completeExceptionally(new CancellationException()));
                case 2 -> events.add(() -> future.complete(null));
                default -> events.add(handler::complete);
            }
            if (random.nextInt(3) == 0) {
                Collections.shuffle(events, random);
            }
            return events;
        }

        /** Sends to everyone who ever subscribed: those of former attempts, too. */
        private static final class Publisher implements SdkPublisher<ResponseStream> {
            private final List<Subscriber<? super ResponseStream>> subscribers = new ArrayList<>();

            @Override
            public synchronized void subscribe(Subscriber<? super ResponseStream> subscriber) {
                subscribers.add(subscriber);
                subscriber.onSubscribe(new Subscription() {
                    @Override
                    public void request(long parts) {}

                    @Override
                    public void cancel() {}
                });
            }

            synchronized void part() {
                subscribers.forEach(subscriber -> subscriber.onNext(PART));
            }
        }
    }
}
