package io.scoretap.hosts;

import io.scoretap.hosts.Calls.Call;
import java.time.Duration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/** Calls of a script as SDK v2's requests. */
final class V2Requests {
    private V2Requests() {}

    static InvokeEndpointRequest of(Call call) {
        InvokeEndpointRequest.Builder request = InvokeEndpointRequest.builder()
                .endpointName(call.endpoint)
                .contentType(call.contentType)
                .body(SdkBytes.fromUtf8String(call.body));
        if (call.isImpatient()) {
            request.overrideConfiguration(options -> options.apiCallTimeout(Duration.ofMillis(Call.PATIENCE_MILLIS)));
        }
        return request.build();
    }
}
