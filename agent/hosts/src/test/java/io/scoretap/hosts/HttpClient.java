package io.scoretap.hosts;

import java.util.Arrays;
import java.util.List;

/** An HTTP client that the SDK can run with, by its name in the table of SDKs. */
enum HttpClient {
    OWN("own", "", "", ""),
    URL_CONNECTION(
            "url-connection", "URLConnection", "url-connection-client", "urlconnection.UrlConnectionSdkHttpService"),
    APACHE("apache", "Apache 4", "apache-client", "apache.ApacheSdkHttpService"),
    APACHE5("apache5", "Apache 5", "apache5-client", "apache5.Apache5SdkHttpService"),
    CRT("crt", "CRT", "aws-crt-client", "crt.AwsCrtSdkHttpService"),
    NETTY("netty", "Netty", "netty-nio-client", "nio.netty.NettySdkAsyncHttpService");

    private final String inTable;
    private final String title;
    private final String artifact;
    private final String service;

    HttpClient(String inTable, String title, String artifact, String service) {
        this.inTable = inTable;
        this.title = title;
        this.artifact = artifact;
        this.service = service;
    }

    /** @param names with spaces between */
    static List<HttpClient> named(String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> Arrays.stream(values())
                        .filter(client -> client.inTable.equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no HTTP client is called " + name)))
                .toList();
    }

    /** {@code on Netty}, as readers know it, or nothing if there is no choice. */
    String suffix() {
        return title.isEmpty() ? "" : " on " + title;
    }

    String artifact(String version) {
        return "software.amazon.awssdk:" + artifact + ":" + version;
    }

    /** What has the SDK take it, of all on the class path. */
    String option(String kind) {
        return "-Dsoftware.amazon.awssdk.http." + kind + "service.impl=software.amazon.awssdk.http." + service;
    }
}
