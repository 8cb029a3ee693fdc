package dev.ichor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be had on loopback: the words of the operating system and of servers in Go. */
class OutcomesTest {

  @Test
  void failuresToConnectAreToldApart() {
    assertThat(TcpOutcome.of(new ConnectException("Connection refused")))
        .isEqualTo(TcpOutcome.REFUSED);
    assertThat(TcpOutcome.of(new SocketTimeoutException("Connect timed out")))
        .isEqualTo(TcpOutcome.TIMEOUT);
    assertThat(TcpOutcome.of(new ConnectException("Connection timed out")))
        .isEqualTo(TcpOutcome.TIMEOUT);
    assertThat(TcpOutcome.of(new NoRouteToHostException("No route to host")))
        .isEqualTo(TcpOutcome.NO_ROUTE);
    assertThat(TcpOutcome.of(new SocketException("Host is down"))).isEqualTo(TcpOutcome.NO_ROUTE);
    assertThat(TcpOutcome.of(new SocketException("Network is unreachable")))
        .isEqualTo(TcpOutcome.UNREACHABLE);
    assertThat(TcpOutcome.of(new SocketException("Operation not permitted")))
        .isEqualTo(TcpOutcome.NOT_PERMITTED);
  }

  @ParameterizedTest
  @CsvSource({
    "certificate_expired, OTHER",
    "unknown_ca, OTHER",
    "protocol_version, PROTOCOL_VERSION",
    "no_application_protocol, NOT_HTTP2"
  })
  void alertsKeepTheirNames(String alert, TlsOutcome outcome) {
    IOException failure =
        new IOException(
            "readHandshakeRecord", new SSLHandshakeException("Received fatal alert: " + alert));

    assertThat(TlsOutcome.alert(failure)).isEqualTo(alert);
    assertThat(TlsOutcome.of(failure)).isEqualTo(outcome);
  }
}
