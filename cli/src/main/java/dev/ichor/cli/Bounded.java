package dev.ichor.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through and no more. */
final class Bounded extends FilterOutputStream {

  private final long most;
  private long written;

  Bounded(OutputStream out, long most) {
    super(out);
    this.most = most;
  }

  @Override
  public void write(int b) throws IOException {
    count(1);
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    count(length);
    out.write(bytes, from, length);
  }

  private void count(int length) throws IOException {
    written += length;
    if (written > most) {
      throw new IOException("more than " + most + " bytes");
    }
  }
}
