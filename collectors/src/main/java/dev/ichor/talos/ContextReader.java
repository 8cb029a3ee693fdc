package dev.ichor.talos;

import dev.ichor.artefact.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one context of a talosconfig; no error holds what may be a key. */
record ContextReader(TalosconfigPlace place, String name) {

  private static final String ANEW = "make the file anew with \"talosctl config new\"";

  TalosContext read(YamlValue context) throws TalosconfigException {
    refuseUnsupported(context);
    List<Endpoint> endpoints = new ArrayList<>();
    for (YamlValue endpoint : context.key("endpoints").elements()) {
      endpoints.add(endpoint(endpoint));
    }
    if (!context.key("target").text().isEmpty()) {
      endpoints.add(endpoint(context.key("target")));
    }
    List<String> nodes = context.key("nodes").elements().stream().map(YamlValue::text).toList();
    return new TalosContext(name, endpoints, nodes, credentials(context));
  }

  private void refuseUnsupported(YamlValue context) throws TalosconfigException {
    if (context.at("auth.siderov1.identity").exists()) {
      throw failure(
          context.key("auth"),
          "auth.siderov1",
          "asks for calls signed by a key of Omni, which is not supported; use a talosconfig with"
              + " a client certificate (\"omnictl talosconfig --break-glass\" where it is allowed)");
    }
    if (context.at("auth.basic.username").exists()) {
      throw failure(
          context.key("auth"),
          "auth.basic",
          "asks for a password, which is not supported; " + ANEW);
    }
    if (context.key("proxy-url").exists()) {
      throw failure(
          context.key("proxy-url"),
          "proxy-url",
          "asks for a proxy, which is not supported; give an endpoint that is reached directly"
              + " with a context that has no proxy");
    }
  }

  private Endpoint endpoint(YamlValue written) throws TalosconfigException {
    try {
      return Endpoint.parse(written.text());
    } catch (TalosconfigException e) {
      throw new TalosconfigException(where(written) + ": " + e.getMessage());
    }
  }

  private Credentials credentials(YamlValue context) throws TalosconfigException {
    List<X509Certificate> authorities = certificates(context, "ca");
    List<X509Certificate> chain = certificates(context, "crt");
    if (chain.isEmpty() && context.key("key").text().isEmpty()) {
      return new Credentials(authorities, chain, null);
    }
    PrivateKey key = key(context.key("key"));
    if (chain.isEmpty() || !KeyPairCheck.fits(chain.get(0).getPublicKey(), key)) {
      throw failure(
          context.key("key"), "key", "does not belong to the certificate in 'crt'; " + ANEW);
    }
    return new Credentials(authorities, chain, key);
  }

  private List<X509Certificate> certificates(YamlValue context, String field)
      throws TalosconfigException {
    YamlValue value = context.key(field);
    if (value.text().isEmpty()) {
      return List.of();
    }
    List<X509Certificate> found = List.of();
    try {
      found = PemText.certificates(decoded(value, field));
    } catch (CertificateException | IllegalArgumentException unreadable) {
      throw failure(value, field, "holds a certificate that cannot be read; " + ANEW);
    }
    if (found.isEmpty()) {
      throw failure(value, field, "holds no certificate; expected the base64 of PEM; " + ANEW);
    }
    return found;
  }

  private PrivateKey key(YamlValue value) throws TalosconfigException {
    try {
      for (PemText block : PemText.read(decoded(value, "key"))) {
        if (block.label().endsWith("PRIVATE KEY")) {
          return PrivateKeys.read(block);
        }
      }
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw failure(
          value, "key", "is no private key of Ed25519, ECDSA or RSA that can be read; " + ANEW);
    }
    throw failure(value, "key", "holds no private key; expected the base64 of PEM; " + ANEW);
  }

  private String decoded(YamlValue value, String field) throws TalosconfigException {
    try {
      byte[] pem = Base64.getMimeDecoder().decode(value.text().strip());
      String text = new String(pem, StandardCharsets.US_ASCII);
      if (!text.contains("-----BEGIN ")) {
        throw new IllegalArgumentException("no PEM");
      }
      return text;
    } catch (IllegalArgumentException noBase64) {
      throw failure(value, field, "is not the base64 of PEM; " + ANEW);
    }
  }

  private TalosconfigException failure(@Nullable YamlValue value, String field, String words) {
    return new TalosconfigException(where(value) + ": '" + field + "' " + words);
  }

  private String where(@Nullable YamlValue value) {
    String line = value == null ? "" : ", line " + value.line();
    return "the talosconfig " + place.file() + line + ", context \"" + name + "\"";
  }
}
