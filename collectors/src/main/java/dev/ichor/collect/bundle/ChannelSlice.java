package dev.ichor.collect.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file as a stream; several may be read at once. */
final class ChannelSlice extends InputStream {

  private final FileChannel file;
  private final long end;
  private long at;

  ChannelSlice(FileChannel file, long start, long length) {
    this.file = file;
    this.at = start;
    this.end = start + length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, end - at);
    if (wanted <= 0) {
      return length == 0 ? 0 : -1;
    }
    int read = file.read(ByteBuffer.wrap(buffer, offset, wanted), at);
    at += Math.max(0, read);
    return read;
  }
}
