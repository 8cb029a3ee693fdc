package dev.ichor.cli;

import static dev.ichor.cli.TrafficKeys.concat;

import dev.ichor.talos.Authority.Identity;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;

/**
 * A server that refuses every client certificate as one built with Go does: the handshake succeeds
 * for the client, and the refusal comes afterwards, by an alert that says why. The TLS of Java says
 * {@code certificate_unknown} whatever the reason is, so this one speaks for itself.
 */
final class RefusingServer implements AutoCloseable {

  /** The client's authority is not known. */
  static final int UNKNOWN_CA = 48;

  /** The client's certificate has expired. */
  static final int EXPIRED = 45;

  /** The refusal is lost: the connection is cut before the client has read it. */
  static final int LOST = -1;

  private static final int HANDSHAKE = 22;
  private static final int ALERT = 21;
  private static final int ENCRYPTED = 23;
  private static final byte[] KEY_HEAD = HexFormat.of().parseHex("302a300506032b656e032100");

  /** Answers h2 to the client's offer of protocols. */
  private static final byte[] EXTENSIONS = HexFormat.of().parseHex("0009001000050003026832");

  /** Asks for a certificate signed by Ed25519, ECDSA or RSA. */
  private static final byte[] REQUEST = HexFormat.of().parseHex("00000c000d00080006080704030804");

  private final ServerSocket server;
  private final Identity own;
  private final int alert;

  /**
   * Starts to listen.
   *
   * @param own an Ed25519 certificate
   * @param alert why clients are refused
   */
  RefusingServer(Identity own, int alert) throws IOException {
    this.own = own;
    this.alert = alert;
    this.server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "refusing server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      byte[] hello = record(in);
      TrafficKeys after = greet(hello, out);
      int kind = in.read();
      while (kind >= 0 && kind != ENCRYPTED) {
        rest(in);
        kind = in.read();
      }
      if (alert == LOST) {
        socket.setSoLinger(true, 0);
        return;
      }
      out.write(after.record(ALERT, new byte[] {2, (byte) alert}));
      out.flush();
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException clientLeft) {
      return;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] record(DataInputStream in) throws IOException {
    in.readByte();
    return rest(in);
  }

  private static byte[] rest(DataInputStream in) throws IOException {
    in.readShort();
    byte[] content = new byte[in.readUnsignedShort()];
    in.readFully(content);
    return content;
  }

  /** Says all that a server says up to the end of its handshake; the keys are those afterwards. */
  private TrafficKeys greet(byte[] hello, OutputStream out)
      throws GeneralSecurityException, IOException {
    KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
    KeyAgreement agreement = KeyAgreement.getInstance("X25519");
    agreement.init(pair.getPrivate());
    agreement.doPhase(ofClient(hello), true);
    byte[] secret = TrafficKeys.handshake(agreement.generateSecret());
    byte[] answer = message(2, serverHello(hello, pair.getPublic()));
    out.write(concat(head(HANDSHAKE, answer.length), answer));
    byte[] said = concat(hello, answer);
    byte[] traffic = TrafficKeys.derived(secret, "s hs traffic", said);
    byte[] flight = message(8, EXTENSIONS);
    flight = concat(flight, message(13, REQUEST));
    flight = concat(flight, message(11, certificate()));
    flight = concat(flight, message(15, signature(concat(said, flight))));
    flight = concat(flight, message(20, TrafficKeys.finished(traffic, concat(said, flight))));
    out.write(new TrafficKeys(traffic).record(HANDSHAKE, flight));
    out.flush();
    byte[] master = TrafficKeys.master(secret);
    return new TrafficKeys(TrafficKeys.derived(master, "s ap traffic", concat(said, flight)));
  }

  /** The key that the client offers for X25519: group 29, 32 bytes. */
  private static PublicKey ofClient(byte[] hello) throws GeneralSecurityException {
    byte[] head = {0, 29, 0, 32};
    for (int i = 0; i + head.length + 32 <= hello.length; i++) {
      if (Arrays.equals(hello, i, i + head.length, head, 0, head.length)) {
        byte[] key = Arrays.copyOfRange(hello, i + head.length, i + head.length + 32);
        return KeyFactory.getInstance("X25519")
            .generatePublic(new X509EncodedKeySpec(concat(KEY_HEAD, key)));
      }
    }
    throw new AssertionError("the client offers no key for X25519");
  }

  private static byte[] serverHello(byte[] hello, PublicKey key) {
    int session = 38;
    byte[] id = Arrays.copyOfRange(hello, session, session + 1 + hello[session]);
    byte[] raw = Arrays.copyOfRange(key.getEncoded(), KEY_HEAD.length, KEY_HEAD.length + 32);
    byte[] random = new byte[32];
    Arrays.fill(random, (byte) 7);
    return concat(
        new byte[] {3, 3},
        random,
        id,
        HexFormat.of().parseHex("130100002e002b0002030400330024001d0020"),
        raw);
  }

  private byte[] certificate() throws GeneralSecurityException {
    byte[] der = own.certificate().getEncoded();
    return concat(new byte[1], size(der.length + 5), size(der.length), der, new byte[2]);
  }

  private byte[] signature(byte[] said) throws GeneralSecurityException {
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(own.key());
    signer.update(" ".repeat(64).getBytes(StandardCharsets.US_ASCII));
    signer.update("TLS 1.3, server CertificateVerify\0".getBytes(StandardCharsets.US_ASCII));
    signer.update(TrafficKeys.hash(said));
    return concat(new byte[] {8, 7, 0, 64}, signer.sign());
  }

  private static byte[] message(int kind, byte[] body) {
    return concat(new byte[] {(byte) kind}, size(body.length), body);
  }

  private static byte[] size(int length) {
    return Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(length).array(), 1, 4);
  }

  private static byte[] head(int kind, int length) {
    return new byte[] {(byte) kind, 3, 3, (byte) (length >> 8), (byte) length};
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
