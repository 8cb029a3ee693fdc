package dev.ichor.collect.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one entry up to a limit. A fault in the archive ends it like a file that is cut off,
 * so that an observer keeps what it has read; {@link #fault} then says so.
 */
final class EntryBody extends InputStream {

  private final InputStream bytes;
  private final long limit;
  private final CRC32 checksum = new CRC32();
  private long count;
  private @Nullable String fault;

  EntryBody(InputStream bytes, long limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (fault != null) {
      return -1;
    }
    int room = (int) Math.min(length, limit - count);
    if (room <= 0 && length > 0) {
      return endAtLimit();
    }
    int read = readOrFail(buffer, offset, room);
    if (read > 0) {
      checksum.update(buffer, offset, read);
      count += read;
    }
    return read;
  }

  private int endAtLimit() {
    byte[] one = new byte[1];
    if (readOrFail(one, 0, 1) > 0) {
      fault = "cut off after " + limit + " bytes, the most that Ichor reads of it";
    }
    return -1;
  }

  private int readOrFail(byte[] buffer, int offset, int length) {
    try {
      return bytes.read(buffer, offset, length);
    } catch (IOException e) {
      fault = "damaged after " + count + " bytes: " + Faults.words(e);
      return -1;
    }
  }

  /** Reads what an observer left over. */
  void drain() throws IOException {
    byte[] buffer = new byte[16 * 1024];
    int read = read(buffer, 0, buffer.length);
    while (read >= 0) {
      read = read(buffer, 0, buffer.length);
    }
  }

  /** Compares with the checksum in the archive; a body with another fault keeps that one. */
  void expect(long crc) {
    if (fault == null && checksum.getValue() != crc) {
      fault = "damaged: its checksum differs from the one in the archive";
    }
  }

  /** Why the body ended before its end; null when it did not. */
  @Nullable String fault() {
    return fault;
  }

  /** Bytes read so far. */
  long count() {
    return count;
  }

  /** The checksum of what was read. */
  long checksum() {
    return checksum.getValue();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
