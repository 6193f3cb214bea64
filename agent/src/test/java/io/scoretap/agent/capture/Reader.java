package io.scoretap.agent.capture;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.sagemakerruntime.model.PayloadPart;
import software.amazon.awssdk.services.sagemakerruntime.model.ResponseStream;

/** An application's handler of a streamed response. */
class Reader implements InvokeEndpointWithResponseStreamResponseHandler, Subscriber<ResponseStream> {
    final List<String> parts = new CopyOnWriteArrayList<>();
    final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    volatile Subscription subscription;
    volatile boolean completed;
    volatile long lastPartNanos;

    /** How many parts it asks for at the begin. */
    long demand = Long.MAX_VALUE;

    int cancelAfter = Integer.MAX_VALUE;

    String text() {
        return String.join("", parts);
    }

    @Override
    public void responseReceived(InvokeEndpointWithResponseStreamResponse response) {}

    @Override
    public void onEventStream(SdkPublisher<ResponseStream> publisher) {
        publisher.subscribe(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (demand > 0) {
            subscription.request(demand);
        }
    }

    @Override
    public void onNext(ResponseStream event) {
        lastPartNanos = System.nanoTime();
        parts.add(((PayloadPart) event).bytes().asUtf8String());
        if (parts.size() == cancelAfter) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable broken) {}

    @Override
    public void onComplete() {}

    @Override
    public void exceptionOccurred(Throwable exception) {
        thrown.add(exception);
    }

    @Override
    public void complete() {
        completed = true;
    }
}
