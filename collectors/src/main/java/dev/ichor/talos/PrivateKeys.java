package dev.ichor.talos;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;

/**
 * Private keys as Talos writes them. The label of PEM tells the form: {@code ED25519 PRIVATE KEY}
 * and {@code PRIVATE KEY} are PKCS#8, {@code EC PRIVATE KEY} is SEC 1, {@code RSA PRIVATE KEY} is
 * PKCS#1 (siderolabs/crypto x509/constants.go).
 */
public final class PrivateKeys {

  private static final List<String> ALGORITHMS = List.of("Ed25519", "EC", "RSA");

  private static final byte[] RSA_IDENTIFIER = {
    0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
  };
  private static final byte[] EC_IDENTIFIER = {
    0x06, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1
  };
  private static final byte[] VERSION = {2, 1, 0};
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int PARAMETERS = 0xa0;

  private PrivateKeys() {}

  /**
   * Reads the first key of a text in PEM.
   *
   * @throws GeneralSecurityException when it holds none of a known form; says nothing of the key
   */
  public static PrivateKey read(String pem) throws GeneralSecurityException {
    for (PemText block : PemText.read(pem)) {
      if (block.label().endsWith("PRIVATE KEY")) {
        return read(block);
      }
    }
    throw new InvalidKeySpecException("no key");
  }

  /**
   * Reads a key.
   *
   * @throws GeneralSecurityException when it is none of the known forms; says nothing of the key
   */
  static PrivateKey read(PemText block) throws GeneralSecurityException {
    byte[] der = block.der().toByteArray();
    byte[] pkcs8 =
        switch (block.label()) {
          case "RSA PRIVATE KEY" -> wrapped(RSA_IDENTIFIER, der);
          case "EC PRIVATE KEY" -> wrapped(element(SEQUENCE, EC_IDENTIFIER, curve(der)), der);
          default -> der;
        };
    InvalidKeySpecException last = new InvalidKeySpecException("no key");
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (InvalidKeySpecException another) {
        last = another;
      }
    }
    throw last;
  }

  /** PKCS#8 around the key of one algorithm. */
  private static byte[] wrapped(byte[] identifier, byte[] key) {
    return element(SEQUENCE, VERSION, identifier, element(OCTETS, key));
  }

  /** SEC 1 names the curve within: {@code [0] { OID }}. */
  private static byte[] curve(byte[] sec1) throws InvalidKeySpecException {
    for (int i = 0; i + 3 < sec1.length; i++) {
      boolean found =
          (sec1[i] & 0xff) == PARAMETERS && sec1[i + 2] == 6 && sec1[i + 3] + 2 == sec1[i + 1];
      if (found && i + 2 + sec1[i + 1] <= sec1.length) {
        return Arrays.copyOfRange(sec1, i + 2, i + 2 + sec1[i + 1]);
      }
    }
    throw new InvalidKeySpecException("the key names no curve");
  }

  private static byte[] element(int tag, byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(part);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tag);
    int length = body.size();
    if (length < 0x80) {
      whole.write(length);
    } else if (length < 0x100) {
      whole.write(0x81);
      whole.write(length);
    } else {
      whole.write(0x82);
      whole.write(length >> 8);
      whole.write(length);
    }
    whole.writeBytes(body.toByteArray());
    return whole.toByteArray();
  }
}
