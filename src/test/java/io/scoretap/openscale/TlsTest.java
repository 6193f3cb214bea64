package io.scoretap.openscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String STORE = "POST " + FakeIbm.V2 + "/data_sets/set-1/records";

    @TempDir
    static Path directory;

    private static Path certificate;

    private final FakeIbm ibm = new FakeIbm();

    @BeforeAll
    static void sign() throws Exception {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=openscale", "-ext", "san=dns:localhost");
        certificate = directory.resolve("server.pem");
        keytool("-exportcert", "-rfc", "-file", certificate.toString());
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-alias",
                "server",
                "-keystore",
                directory.resolve("server.p12").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD)));
        command.addAll(1, List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    @BeforeEach
    void start() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(directory.resolve("server.p12"))) {
            keys.load(file, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        ibm.server.useHttps(tls.getSocketFactory());
        ibm.start().on(STORE, FakeIbm.json(202, "{}"));
    }

    @AfterEach
    void stop() {
        ibm.close();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused_and_the_option_named() {
        assertThatThrownBy(() -> store())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(ibm.url())
                .hasMessageContaining("`openscale.ca-file`");
        assertThat(ibm.requests()).isEmpty();
    }

    @Test
    void a_certificate_in_the_file_is_trusted() {
        assertThatCode(() -> store("openscale.ca-file", certificate.toString())).doesNotThrowAnyException();
    }

    @Test
    void insecure_trusts_any_certificate_for_any_host() {
        String byAddress = ibm.url().replace("localhost", "127.0.0.1");

        assertThatThrownBy(() -> store("openscale.ca-file", certificate.toString(), "openscale.url", byAddress))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1 not verified");
        assertThatCode(() -> store("openscale.insecure", "true", "openscale.url", byAddress))
                .doesNotThrowAnyException();
    }

    @Test
    void the_file_comes_beside_the_jvms_own_certificates() throws Exception {
        TrustManagerFactory jvm = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        jvm.init((KeyStore) null);
        X509TrustManager own = (X509TrustManager) jvm.getTrustManagers()[0];

        assertThat(Trust.alsoTrusting(certificate.toString()).getAcceptedIssuers())
                .contains(own.getAcceptedIssuers())
                .hasSize(own.getAcceptedIssuers().length + 1);
    }

    @Test
    void a_file_without_certificates_names_its_option_until_it_has_some() throws Exception {
        Path file = Files.writeString(directory.resolve("ca.pem"), "no certificate\n");
        OpenScale openScale = ibm.connect("openscale.ca-file", file.toString());
        assertThatThrownBy(() -> store(openScale))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("openscale.ca-file")
                .hasMessageContaining(file.toString());

        Files.copy(certificate, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatCode(() -> store(openScale)).doesNotThrowAnyException();
    }

    @Test
    void a_missing_file_names_its_option() {
        assertThatThrownBy(() -> store("openscale.ca-file", "/no/such.pem"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("openscale.ca-file")
                .hasMessageContaining("/no/such.pem");
    }

    private void store(String... settings) throws Exception {
        store(ibm.connect(settings));
    }

    private static void store(OpenScale openScale) throws Exception {
        openScale.store(Records.SUBSCRIPTION_V2, List.of(new byte[] {'{', '}'}));
    }
}
