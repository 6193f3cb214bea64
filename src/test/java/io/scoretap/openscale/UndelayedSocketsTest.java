package io.scoretap.openscale;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.settings.SettingsFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

class UndelayedSocketsTest {
    private final InetAddress loopback = InetAddress.getLoopbackAddress();

    @Test
    void whoever_makes_a_socket_gets_one_that_sends_at_once() throws IOException {
        SocketFactory sockets = new UndelayedSockets();
        try (ServerSocket server = new ServerSocket(0, 5, loopback);
                Socket unconnected = sockets.createSocket();
                Socket byAddress = sockets.createSocket(loopback, server.getLocalPort());
                Socket byName = sockets.createSocket(loopback.getHostAddress(), server.getLocalPort());
                Socket fromAddress = sockets.createSocket(loopback, server.getLocalPort(), loopback, 0);
                Socket fromName = sockets.createSocket(loopback.getHostAddress(), server.getLocalPort(), loopback, 0)) {
            for (Socket socket : new Socket[] {unconnected, byAddress, byName, fromAddress, fromName}) {
                assertThat(socket.getTcpNoDelay()).isTrue();
            }
        }
    }

    @Test
    void requests_to_ibm_use_them() throws IOException {
        HttpClient http = new HttpClient(
                SettingsFixture.settings("openscale.instance-id", "dm-1", "auth", "none"), Clock.systemUTC());
        assertThat(http.client().socketFactory()).isInstanceOf(UndelayedSockets.class);
    }
}
