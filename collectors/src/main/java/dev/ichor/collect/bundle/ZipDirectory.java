package dev.ichor.collect.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The table of contents of an archive. {@link java.util.zip.ZipFile} finds entries by name and
 * bundles hold several entries with one name (two containers of one pod), so it is read here.
 */
final class ZipDirectory {

  /**
   * One line of the table.
   *
   * @param path as written
   * @param encrypted whether it needs a password
   * @param method 0 stored, 8 deflated
   * @param crc checksum of the contents
   * @param compressed bytes in the archive
   * @param size bytes after decompression
   * @param header where its own header begins
   */
  record Entry(
      String path,
      boolean encrypted,
      int method,
      long crc,
      long compressed,
      long size,
      long header) {}

  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int LINE = 0x02014b50;
  private static final int HEADER = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long IN_ZIP64 = 0xffffffffL;
  private static final int LINE_BYTES = 46;

  private final FileChannel file;

  ZipDirectory(FileChannel file) {
    this.file = file;
  }

  /**
   * Reads the table.
   *
   * @param most number of lines to read at most
   * @throws ZipException when there is none, as in an archive that was cut off
   */
  List<Entry> entries(int most) throws IOException {
    long end = findEnd();
    ByteBuffer record = read(end, END_BYTES);
    long count = record.getShort(10) & 0xffffL;
    long bytes = record.getInt(12) & IN_ZIP64;
    long start = record.getInt(16) & IN_ZIP64;
    if (end >= 20 && read(end - 20, 20).getInt(0) == LOCATOR64) {
      ByteBuffer record64 = read(read(end - 20, 20).getLong(8), 56);
      if (record64.getInt(0) != END64) {
        throw new ZipException("its table of contents is damaged");
      }
      count = record64.getLong(32);
      bytes = record64.getLong(40);
      start = record64.getLong(48);
    }
    if (start < 0 || bytes < 0 || start + bytes > end) {
      throw new ZipException("its table of contents lies outside of the file");
    }
    return lines(start, start + bytes, Math.min(count, most));
  }

  /** The number of entries the archive claims may be a lie; what lies in the table counts. */
  private List<Entry> lines(long start, long end, long most) throws IOException {
    List<Entry> entries = new ArrayList<>();
    long at = start;
    while (at < end && entries.size() < most) {
      ByteBuffer line = read(at, LINE_BYTES);
      if (line.getInt(0) != LINE) {
        throw new ZipException("its table of contents is damaged");
      }
      int name = line.getShort(28) & 0xffff;
      int extra = line.getShort(30) & 0xffff;
      int comment = line.getShort(32) & 0xffff;
      entries.add(entry(line, read(at + LINE_BYTES, name + extra), name));
      at += LINE_BYTES + name + extra + comment;
    }
    return entries;
  }

  private static Entry entry(ByteBuffer line, ByteBuffer rest, int name) throws ZipException {
    long[] values = {
      line.getInt(24) & IN_ZIP64, line.getInt(20) & IN_ZIP64, line.getInt(42) & IN_ZIP64
    };
    fillFrom64(values, rest, name);
    String path = StandardCharsets.UTF_8.decode(rest.slice(0, name)).toString();
    boolean encrypted = (line.getShort(8) & 1) != 0;
    int method = line.getShort(10) & 0xffff;
    long crc = line.getInt(16) & IN_ZIP64;
    return new Entry(path, encrypted, method, crc, values[1], values[0], values[2]);
  }

  /** Sizes and places beyond 4 GiB stand in an extra field, in the order of the values. */
  private static void fillFrom64(long[] values, ByteBuffer rest, int name) throws ZipException {
    int at = name;
    while (at + 4 <= rest.limit()) {
      int id = rest.getShort(at) & 0xffff;
      int length = rest.getShort(at + 2) & 0xffff;
      int field = at + 4;
      at = field + length;
      for (int i = 0; id == 1 && i < values.length; i++) {
        if (values[i] == IN_ZIP64) {
          if (field + 8 > Math.min(at, rest.limit())) {
            throw new ZipException("its table of contents is damaged");
          }
          values[i] = rest.getLong(field);
          field += 8;
        }
      }
    }
  }

  /** Where the contents of an entry begin. */
  long contents(Entry entry) throws IOException {
    ByteBuffer header = read(entry.header(), 30);
    if (header.getInt(0) != HEADER) {
      throw new ZipException("it is not where the table of contents says");
    }
    return entry.header() + 30 + (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff);
  }

  private long findEnd() throws IOException {
    long size = file.size();
    int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
    ByteBuffer bytes = read(size - tail, tail);
    for (int at = tail - END_BYTES; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        return size - tail + at;
      }
    }
    throw new ZipException("it has no table of contents");
  }

  private ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (at < 0 || file.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException("it ends at " + file.size() + " bytes");
      }
    }
    return buffer.flip();
  }
}
