package dev.ichor.probe;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Keeps the chain that a server presents and lets the handshake go on, whatever it is: nothing is
 * sent over such a connection but a question that anybody may ask, and who presented what is the
 * very thing that is wanted.
 */
final class ChainRecorder extends X509ExtendedTrustManager {

  private List<X509Certificate> chain = List.of();

  List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] presented, String authType) {
    chain = List.of(presented);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] presented, String authType, Socket socket) {
    chain = List.of(presented);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] presented, String authType, SSLEngine engine) {
    chain = List.of(presented);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] presented, String authType) {
    throw new IllegalStateException("this is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] presented, String authType, Socket socket) {
    throw new IllegalStateException("this is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] presented, String authType, SSLEngine engine) {
    throw new IllegalStateException("this is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
