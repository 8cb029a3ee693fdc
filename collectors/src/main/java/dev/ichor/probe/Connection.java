package dev.ichor.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * One connection to one address: TCP, TLS, and a moment of listening for what the server says of
 * the client's certificate, which TLS 1.3 tells only after the handshake.
 */
final class Connection {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9][0-9])\\b.*");
  private static final int STATUS_LINE = 512;

  private final String host;
  private final int port;
  private final ClientTls client;
  private final ProbeLimits limits;
  private final OpenSockets open;

  Connection(String host, int port, ClientTls client, ProbeLimits limits, OpenSockets open) {
    this.host = host;
    this.port = port;
    this.client = client;
    this.limits = limits;
    this.open = open;
  }

  /** Connects and asks; whatever fails is what was met. */
  Seen ask(InetAddress address, Question question) {
    Socket socket = new Socket();
    try {
      open.add(socket);
      long begun = System.nanoTime();
      socket.connect(new InetSocketAddress(address, port), millis(limits.connect()));
      int roundTrip = (int) ((System.nanoTime() - begun) / 1_000_000);
      return handshake(socket, address, question, roundTrip);
    } catch (IOException failure) {
      return Seen.notOpen(address, TcpOutcome.of(failure));
    } finally {
      open.remove(socket);
    }
  }

  private Seen handshake(Socket socket, InetAddress address, Question question, int roundTrip) {
    ChainRecorder recorder = new ChainRecorder();
    try {
      socket.setSoTimeout(millis(limits.handshake()));
      SSLSocket tls = layered(socket, recorder, question);
      tls.startHandshake();
      String protocol = String.valueOf(tls.getApplicationProtocol());
      boolean other = question.protocols().contains("h2") && !protocol.equals("h2");
      Seen spoken =
          new Seen(
              address,
              TcpOutcome.OPEN,
              other ? TlsOutcome.NOT_HTTP2 : TlsOutcome.OPEN,
              "",
              tls.getSession().getProtocol(),
              protocol,
              "",
              0,
              recorder.chain());
      return question.http().isEmpty()
          ? listened(tls, spoken, roundTrip)
          : answered(tls, spoken, question.http());
    } catch (IOException failure) {
      return Seen.noTls(
          address, TlsOutcome.of(failure), TlsOutcome.alert(failure), recorder.chain());
    }
  }

  private SSLSocket layered(Socket socket, ChainRecorder recorder, Question question)
      throws IOException {
    SSLSocket tls =
        (SSLSocket) context(recorder).getSocketFactory().createSocket(socket, host, port, true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setProtocols(question.versions().toArray(String[]::new));
    parameters.setApplicationProtocols(question.protocols().toArray(String[]::new));
    tls.setSSLParameters(parameters);
    return tls;
  }

  private SSLContext context(ChainRecorder recorder) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(client.keys().toArray(KeyManager[]::new), new TrustManager[] {recorder}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java speaks TLS", e);
    }
  }

  /** Silence and data both mean that the certificate was accepted. */
  private Seen listened(SSLSocket tls, Seen spoken, int roundTrip) {
    if (client.keys().isEmpty()) {
      return spoken;
    }
    try {
      tls.setSoTimeout(millis(limits.alert()) + 2 * roundTrip);
      return spoken.client(tls.getInputStream().read() < 0 ? "closed" : "accepted");
    } catch (SocketTimeoutException silence) {
      return spoken.client("accepted");
    } catch (IOException failure) {
      String alert = TlsOutcome.alert(failure);
      return spoken.client(alert.isEmpty() ? TlsOutcome.of(failure).word() : alert);
    }
  }

  private Seen answered(SSLSocket tls, Seen spoken, String path) {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    try {
      tls.getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      tls.getOutputStream().flush();
      return spoken.status(status(tls.getInputStream()));
    } catch (IOException unanswered) {
      return spoken;
    }
  }

  private static int status(InputStream in) throws IOException {
    byte[] head = new byte[STATUS_LINE];
    int length = 0;
    for (int c = in.read();
        c >= 0 && c != '\r' && c != '\n' && length < STATUS_LINE;
        c = in.read()) {
      head[length++] = (byte) c;
    }
    Matcher line = STATUS.matcher(new String(head, 0, length, StandardCharsets.ISO_8859_1));
    return line.matches() ? Integer.parseInt(line.group(1)) : 0;
  }

  private static int millis(Duration limit) {
    return (int) Math.max(1, limit.toMillis());
  }
}
