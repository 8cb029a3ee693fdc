package dev.ichor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold a key and that only their owner may read. */
final class PrivateFile {

  private PrivateFile() {}

  /** Writes a file anew. */
  static Path write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, Kept.permissions("rw-------"));
    return Files.writeString(file, text);
  }

  /** Writes a temporary file, which goes when Ichor ends. */
  static Path temporary(String suffix, String text) throws IOException {
    Path file = Files.createTempFile("ichor-replay-", suffix);
    file.toFile().deleteOnExit();
    return Files.writeString(file, text);
  }
}
