package dev.ichor.collect.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an archive of contents that are packed already, which {@link
 * java.util.zip.ZipOutputStream} would have to pack again. Every entry has the same date, so equal
 * contents give equal bytes.
 */
final class ZipTable {

  /** A packed content in another file. */
  record Part(long offset, long length, boolean deflated, long size, long crc) {}

  private record Entry(String path, Part part, long header) {

    byte[] name() {
      return path.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final int HEADER = 0x04034b50;
  private static final int LINE = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final short VERSION = 20;
  private static final short VERSION64 = 45;

  /** Made on Unix, so that the mode counts. */
  private static final short MADE_BY = 3 << 8 | VERSION;

  private static final int MODE = 0100600 << 16;
  private static final short UTF_8 = 0x800;
  private static final short DEFLATED = 8;

  /** 1980-01-01, the first day that the format knows. */
  private static final short DATE = 0x21;

  private static final long MOST = 0xfffffffeL;
  private static final int MOST_ENTRIES = 0xfffe;

  private final FileChannel out;
  private final List<Entry> entries = new ArrayList<>();

  ZipTable(FileChannel out) {
    this.out = out;
  }

  /** Copies one content. */
  void add(String path, FileChannel from, Part part) throws IOException {
    long header = out.position();
    if (header + part.length() > MOST) {
      throw new IOException("the archive exceeds 4 GiB");
    }
    Entry entry = new Entry(path, part, header);
    byte[] name = entry.name();
    ByteBuffer bytes = buffer(30 + name.length).putInt(HEADER).putShort(VERSION);
    put(bytes, entry);
    write(bytes.putShort((short) 0).put(name));
    long copied = 0;
    while (copied < part.length()) {
      long count = from.transferTo(part.offset() + copied, part.length() - copied, out);
      if (count <= 0) {
        throw new IOException("the temporary file ends early");
      }
      copied += count;
    }
    entries.add(entry);
  }

  /** Writes the table of contents. */
  void finish() throws IOException {
    long start = out.position();
    for (Entry entry : entries) {
      ByteBuffer bytes = buffer(46 + entry.name().length);
      bytes.putInt(LINE).putShort(MADE_BY).putShort(VERSION);
      put(bytes, entry);
      bytes.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
      write(bytes.putInt(MODE).putInt((int) entry.header()).put(entry.name()));
    }
    long end = out.position();
    if (entries.size() > MOST_ENTRIES || end > MOST) {
      finish64(start, end);
    }
    short count = (short) Math.min(entries.size(), 0xffff);
    write(
        buffer(22)
            .putInt(END)
            .putInt(0)
            .putShort(count)
            .putShort(count)
            .putInt((int) Math.min(end - start, 0xffffffffL))
            .putInt((int) Math.min(start, 0xffffffffL))
            .putShort((short) 0));
  }

  private void finish64(long start, long end) throws IOException {
    long count = entries.size();
    ByteBuffer record = buffer(56).putInt(END64).putLong(44);
    record.putShort(VERSION64).putShort(VERSION64).putInt(0).putInt(0);
    write(record.putLong(count).putLong(count).putLong(end - start).putLong(start));
    write(buffer(20).putInt(LOCATOR64).putInt(0).putLong(end).putInt(1));
  }

  /** What an entry's own header and its line in the table have in common. */
  private static void put(ByteBuffer bytes, Entry entry) {
    Part part = entry.part();
    bytes.putShort(UTF_8).putShort(part.deflated() ? DEFLATED : 0).putShort((short) 0);
    bytes.putShort(DATE).putInt((int) part.crc()).putInt((int) part.length());
    bytes.putInt((int) part.size()).putShort((short) entry.name().length);
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(ByteBuffer bytes) throws IOException {
    bytes.flip();
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
