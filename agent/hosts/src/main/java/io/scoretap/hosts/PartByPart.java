package io.scoretap.hosts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.sagemakerruntime.model.PayloadPart;
import software.amazon.awssdk.services.sagemakerruntime.model.ResponseStream;

/** Asks for one part at a time, of so many, and writes down whatever it is told. */
final class PartByPart implements InvokeEndpointWithResponseStreamResponseHandler {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final int most;

    PartByPart(int most) {
        this.most = most;
    }

    String seen() {
        return String.join(", ", seen);
    }

    void awaitEnough() throws InterruptedException {
        if (!enough.await(20, TimeUnit.SECONDS)) {
            seen.add("never enough");
        }
    }

    /** The same as a handler of the SDK's own. */
    InvokeEndpointWithResponseStreamResponseHandler viaBuilder() {
        return InvokeEndpointWithResponseStreamResponseHandler.builder()
                .onResponse(this::responseReceived)
                .onEventStream(this::onEventStream)
                .onError(this::exceptionOccurred)
                .onComplete(this::complete)
                .build();
    }

    @Override
    public void responseReceived(InvokeEndpointWithResponseStreamResponse response) {
        seen.add(response.contentType() + " of " + response.invokedProductionVariant());
    }

    @Override
    public void onEventStream(SdkPublisher<ResponseStream> publisher) {
        publisher.subscribe(new OneAtATime());
    }

    @Override
    public void exceptionOccurred(Throwable thrown) {
        seen.add("error " + Outcome.of(thrown));
    }

    @Override
    public void complete() {
        seen.add("complete");
    }

    private final class OneAtATime implements Subscriber<ResponseStream> {
        private @Nullable Subscription subscription;
        private int requested;
        private int received;

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            request();
        }

        @Override
        public void onNext(ResponseStream event) {
            received++;
            String excess = received > requested ? " that nobody asked for" : "";
            seen.add("part '" + ((PayloadPart) event).bytes().asUtf8String() + "'" + excess);
            request();
        }

        @Override
        public void onError(Throwable thrown) {
            seen.add("onError " + Outcome.of(thrown));
        }

        @Override
        public void onComplete() {
            seen.add("onComplete");
        }

        private void request() {
            if (subscription != null && requested < most) {
                requested++;
                subscription.request(1);
            } else if (subscription != null) {
                subscription.cancel();
                enough.countDown();
            }
        }
    }
}
