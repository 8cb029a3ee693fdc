package dev.ichor.cli;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a server writes with in TLS 1.3 by AES-128-GCM and SHA-256 (RFC 8446, 5.2 and 7.1). */
final class TrafficKeys {

  private static final int HASH = 32;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int ENCRYPTED = 23;

  private final byte[] key;
  private final byte[] nonce;
  private long sequence;

  /** Keys of one direction and stage. */
  TrafficKeys(byte[] secret) throws GeneralSecurityException {
    key = expand(secret, "key", new byte[0], KEY);
    nonce = expand(secret, "iv", new byte[0], NONCE);
  }

  /** A record of a kind of content, encrypted. */
  byte[] record(int kind, byte[] content) throws GeneralSecurityException {
    int length = content.length + 1 + TAG;
    byte[] head = {ENCRYPTED, 3, 3, (byte) (length >> 8), (byte) length};
    byte[] once = nonce.clone();
    byte[] number = ByteBuffer.allocate(NONCE).putInt(0).putLong(sequence++).array();
    for (int i = 0; i < NONCE; i++) {
      once[i] ^= number[i];
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(TAG * Byte.SIZE, once));
    cipher.updateAAD(head);
    return concat(head, cipher.doFinal(concat(content, new byte[] {(byte) kind})));
  }

  /** The secret of the handshake from what both sides agreed on. */
  static byte[] handshake(byte[] agreed) throws GeneralSecurityException {
    return mac(next(mac(new byte[HASH], new byte[HASH])), agreed);
  }

  /** The secret after the handshake. */
  static byte[] master(byte[] handshake) throws GeneralSecurityException {
    return mac(next(handshake), new byte[HASH]);
  }

  private static byte[] next(byte[] secret) throws GeneralSecurityException {
    return expand(secret, "derived", hash(new byte[0]), HASH);
  }

  /** A secret of one use, which depends on all that was said so far. */
  static byte[] derived(byte[] secret, String label, byte[] said) throws GeneralSecurityException {
    return expand(secret, label, hash(said), HASH);
  }

  /** The proof that the server said all of this. */
  static byte[] finished(byte[] traffic, byte[] said) throws GeneralSecurityException {
    return mac(expand(traffic, "finished", new byte[0], HASH), hash(said));
  }

  static byte[] hash(byte[] said) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(said);
  }

  private static byte[] expand(byte[] secret, String label, byte[] context, int length)
      throws GeneralSecurityException {
    byte[] full = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
    byte[] head = {0, (byte) length, (byte) full.length};
    byte[] info = concat(head, full, new byte[] {(byte) context.length}, context, new byte[] {1});
    return Arrays.copyOf(mac(secret, info), length);
  }

  private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
