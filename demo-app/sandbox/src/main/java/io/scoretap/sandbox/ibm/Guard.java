package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Call;
import io.scoretap.sandbox.http.Handler;

/** Lets only those calls through that carry a good token and name our instance. */
final class Guard {
    private final Tokens tokens;
    private final Knobs knobs;

    Guard(Tokens tokens, Knobs knobs) {
        this.tokens = tokens;
        this.knobs = knobs;
    }

    Handler v1(Handler inner) {
        return call -> knobs.v1() ? guarded(inner, call) : notFound(call);
    }

    Handler v2(Handler inner) {
        return call -> knobs.v2() ? guarded(inner, call) : notFound(call);
    }

    static Answer notFound(Call call) {
        return OpenScaleException.unknown("resource", call.method() + " " + call.path())
                .answer();
    }

    private Answer guarded(Handler inner, Call call) {
        try {
            if (knobs.auth() && !tokens.accepts(call.header("Authorization"))) {
                throw new OpenScaleException(401, "unauthorized", "The bearer token is missing, unknown or expired");
            }
            String instance = call.pathParameter("instance");
            if (!instance.equals(Subscription.INSTANCE_ID)) {
                throw OpenScaleException.unknown("instance", instance);
            }
            return inner.handle(call);
        } catch (OpenScaleException e) {
            return e.answer();
        }
    }
}
