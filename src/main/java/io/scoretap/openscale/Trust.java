package io.scoretap.openscale;

import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Which servers are believed to be who they say they are. */
final class Trust {
    private final @Nullable String caFile;
    private final boolean insecure;

    private Trust(@Nullable String caFile, boolean insecure) {
        this.caFile = caFile;
        this.insecure = insecure;
    }

    static Trust of(Settings settings) {
        return new Trust(settings.find(Options.OPENSCALE_CA_FILE), settings.get(Options.OPENSCALE_INSECURE));
    }

    /** @throws IOException if the file of certificates cannot be used; the message names the option */
    void applyTo(OkHttpClient.Builder client) throws IOException {
        if (insecure) {
            use(new TrustAnyone(), client);
            client.hostnameVerifier((host, session) -> true);
        } else if (caFile != null) {
            use(alsoTrusting(caFile), client);
        }
    }

    private static void use(X509TrustManager trust, OkHttpClient.Builder client) throws IOException {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {trust}, null);
            client.sslSocketFactory(tls.getSocketFactory(), trust);
        } catch (GeneralSecurityException e) {
            throw new IOException("this JVM cannot do TLS: " + e, e);
        }
    }

    /** The JVM's own certificates and those of the file. */
    static X509TrustManager alsoTrusting(String caFile) throws IOException {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (X509Certificate certificate : managerFor(null).getAcceptedIssuers()) {
                trusted.setCertificateEntry("jvm " + trusted.size(), certificate);
            }
            for (Certificate certificate : read(caFile)) {
                trusted.setCertificateEntry("file " + trusted.size(), certificate);
            }
            return managerFor(trusted);
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException("openscale.ca-file: cannot use " + caFile + ": " + e, e);
        }
    }

    private static Collection<? extends Certificate> read(String file) throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(Paths.get(file))));
        if (certificates.isEmpty()) {
            throw new GeneralSecurityException("it holds no PEM certificate");
        }
        return certificates;
    }

    /** @param trusted null for the JVM's own trust store */
    private static X509TrustManager managerFor(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager) {
                return (X509TrustManager) manager;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager in this JVM");
    }
}
