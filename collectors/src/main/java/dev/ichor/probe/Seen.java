package dev.ichor.probe;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What one connection met.
 *
 * @param address where it went
 * @param tcp whether it came about
 * @param tls whether the two spoke TLS
 * @param alert the alert with which the server ended the handshake; empty when it did not
 * @param version version of TLS, e.g. {@code TLSv1.3}; empty before that
 * @param protocol application protocol agreed on, e.g. {@code h2}; empty when none was
 * @param client what the server said of the client's certificate afterwards: {@code accepted}, the
 *     alert, or empty when there was none or nothing was heard
 * @param status status of the HTTP answer; 0 when none was asked for or came
 * @param chain certificates presented, the server's first
 */
record Seen(
    InetAddress address,
    TcpOutcome tcp,
    TlsOutcome tls,
    String alert,
    String version,
    String protocol,
    String client,
    int status,
    List<X509Certificate> chain) {

  static Seen notOpen(InetAddress address, TcpOutcome tcp) {
    return new Seen(address, tcp, TlsOutcome.NOT_TRIED, "", "", "", "", 0, List.of());
  }

  static Seen noTls(
      InetAddress address, TlsOutcome tls, String alert, List<X509Certificate> chain) {
    return new Seen(address, TcpOutcome.OPEN, tls, alert, "", "", "", 0, chain);
  }

  Seen client(String word) {
    return new Seen(address, tcp, tls, alert, version, protocol, word, status, chain);
  }

  Seen status(int answer) {
    return new Seen(address, tcp, tls, alert, version, protocol, client, answer, chain);
  }

  /** Whether the server showed who it is and then cut the connection without a word. */
  boolean cutByServer() {
    boolean late =
        client.equals(TlsOutcome.RESET.word()) || client.equals(TlsOutcome.CLOSED.word());
    return !chain.isEmpty() && (tls == TlsOutcome.RESET || tls == TlsOutcome.CLOSED || late);
  }

  /** The refusal of the newest version, with what the server says when an older one is offered. */
  Seen speaking(Seen older) {
    return new Seen(
        address, tcp, tls, alert, older.version, older.protocol, client, status, older.chain);
  }
}
