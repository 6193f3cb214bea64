package io.scoretap.openscale;

import io.scoretap.settings.Option;
import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import okhttp3.HttpUrl;

/** Where one instance of OpenScale is. */
final class Instance {
    private final HttpUrl url;
    private final String id;

    private Instance(HttpUrl url, String id) {
        this.url = url;
        this.id = id;
    }

    static Instance of(Settings settings) {
        return new Instance(url(settings, Options.OPENSCALE_URL), settings.get(Options.OPENSCALE_INSTANCE_ID));
    }

    /** @throws IllegalArgumentException if the option's value is no URL */
    static HttpUrl url(Settings settings, Option<String> option) {
        String text = settings.get(option);
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new IllegalArgumentException(
                    option + ": `" + text + "` is no URL; it should look like https://host or https://host:port");
        }
        return url;
    }

    HttpUrl.Builder v1() {
        return url.newBuilder().addPathSegments("v1/data_marts").addPathSegment(id);
    }

    HttpUrl.Builder v2() {
        return url.newBuilder().addPathSegment("openscale").addPathSegment(id).addPathSegment("v2");
    }
}
