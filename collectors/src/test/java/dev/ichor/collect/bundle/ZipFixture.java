package dev.ichor.collect.bundle;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes archives the way Go does (sizes behind the contents), without the checks of {@link
 * java.util.zip.ZipOutputStream}: names may repeat and point anywhere.
 */
final class ZipFixture {

  private record Item(String path, Content content) {}

  private record Written(String path, long header, long compressed, long size, long crc) {}

  /** Writes the contents of one entry. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final List<Item> items = new ArrayList<>();
  private boolean tableOfContents = true;

  ZipFixture add(String path, String text) {
    return add(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  ZipFixture add(String path, Content content) {
    items.add(new Item(path, content));
    return this;
  }

  /** The same entries in another order. */
  ZipFixture shuffled(long seed) {
    ZipFixture other = new ZipFixture();
    other.items.addAll(items);
    Collections.shuffle(other.items, new Random(seed));
    return other;
  }

  /** As left behind by a talosctl that was stopped. */
  ZipFixture withoutTableOfContents() {
    tableOfContents = false;
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writeTo(out);
    }
    return file;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeTo(out);
    return out.toByteArray();
  }

  private void writeTo(OutputStream out) throws IOException {
    Little little = new Little(out);
    List<Written> written = new ArrayList<>();
    for (Item item : items) {
      written.add(writeEntry(little, item));
    }
    if (tableOfContents) {
      long start = little.count;
      for (Written entry : written) {
        writeLine(little, entry);
      }
      long bytes = little.count - start;
      little.ints(0x06054b50).shorts(0, 0, written.size(), written.size());
      little.ints(bytes, start).shorts(0);
    }
  }

  private static Written writeEntry(Little little, Item item) throws IOException {
    long header = little.count;
    byte[] name = item.path().getBytes(StandardCharsets.UTF_8);
    little.ints(0x04034b50).shorts(20, 0x808, 8, 0, 0).ints(0, 0, 0).shorts(name.length, 0);
    little.write(name, 0, name.length);
    long start = little.count;
    Deflating deflating = new Deflating(little);
    item.content().write(deflating);
    deflating.finish();
    long compressed = little.count - start;
    long crc = deflating.crc.getValue();
    little.ints(0x08074b50, crc, compressed, deflating.size);
    return new Written(item.path(), header, compressed, deflating.size, crc);
  }

  private static void writeLine(Little little, Written entry) throws IOException {
    byte[] name = entry.path().getBytes(StandardCharsets.UTF_8);
    little.ints(0x02014b50).shorts(20, 20, 0x808, 8, 0, 0);
    little.ints(entry.crc(), entry.compressed(), entry.size());
    little.shorts(name.length, 0, 0, 0, 0).ints(0, entry.header());
    little.write(name, 0, name.length);
  }

  /** Numbers with the lowest byte first. */
  private static final class Little extends OutputStream {
    private final OutputStream out;
    private long count;

    Little(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }

    Little ints(long... values) throws IOException {
      for (long value : values) {
        for (int shift = 0; shift < 32; shift += 8) {
          write((int) (value >> shift) & 0xff);
        }
      }
      return this;
    }

    Little shorts(int... values) throws IOException {
      for (int value : values) {
        write(value & 0xff);
        write((value >> 8) & 0xff);
      }
      return this;
    }
  }

  private static final class Deflating extends OutputStream {
    private final OutputStream out;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[64 * 1024];
    private long size;

    Deflating(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      crc.update(bytes, offset, length);
      size += length;
      deflater.setInput(bytes, offset, length);
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }

    void finish() throws IOException {
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      deflater.end();
    }
  }
}
