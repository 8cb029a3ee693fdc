package dev.ichor.collect.snapshot;

import com.google.protobuf.ByteString;
import dev.ichor.collect.bundle.BundleLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Bytes as an archive holds them.
 *
 * @param bytes as they are stored
 * @param deflated whether they are compressed
 * @param size bytes before
 * @param crc checksum of those
 */
record Packed(ByteString bytes, boolean deflated, long size, long crc) {

  /** Compresses, unless so well that a reader would take it for a bomb. */
  static Packed of(ByteString bytes, BundleLimits limits) {
    CRC32 crc = new CRC32();
    bytes.asReadOnlyByteBufferList().forEach(crc::update);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.size() / 8 + 64);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 16 * 1024)) {
      bytes.writeTo(out);
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    } finally {
      deflater.end();
    }
    if (packed.size() >= bytes.size() || limits.bomb(packed.size(), bytes.size())) {
      return new Packed(bytes, false, bytes.size(), crc.getValue());
    }
    ByteString deflated = ByteString.copyFrom(packed.toByteArray());
    return new Packed(deflated, true, bytes.size(), crc.getValue());
  }
}
