package io.scoretap.settings;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a server is: {@code https://host:port}. IBM's servers have no path before that of the API, so a path is most
 * likely a part of the API copied along, and is refused; a slash at the end is dropped.
 */
final class UrlParser extends Parser<String> {
    UrlParser() {
        super("URL");
    }

    @Override
    String parse(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        String url = text.substring(0, end);
        try {
            if (isServer(new URI(url))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // the message below says it
        }
        throw new IllegalArgumentException(
                "http:// or https://, a host and, if need be, a port, without user and path");
    }

    private static boolean isServer(URI uri) {
        // Not getHost(): it is null for names with an underscore, as Docker Compose makes them.
        String authority = uri.getRawAuthority();
        return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                && authority != null
                && authority.indexOf('@') < 0
                && !authority.startsWith(":")
                && uri.getPort() <= 65535
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
