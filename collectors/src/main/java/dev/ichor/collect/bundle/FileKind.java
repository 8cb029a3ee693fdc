package dev.ichor.collect.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** What a file is by its first bytes. */
enum FileKind {
  ZIP("a zip archive", "504b0304"),
  EMPTY_ZIP("an empty zip archive", "504b0506"),
  AGE("a file encrypted with age", hex("age-encryption.org/v1")),
  ARMORED_AGE("a file encrypted with age", hex("-----BEGIN AGE ENCRYPTED FILE-----")),
  PDF("a PDF document", hex("%PDF-")),
  GZIP("a gzip archive", "1f8b"),
  XZ("an xz archive", "fd377a585a00"),
  ZSTANDARD("a zstd archive", "28b52ffd"),
  SEVEN_ZIP("a 7z archive", "377abcaf271c"),
  BZIP2("a bzip2 archive", hex("BZh")),
  PNG("a picture (PNG)", "89504e47"),
  JPEG("a picture (JPEG)", "ffd8ff"),
  ELF("a program (ELF)", "7f454c46"),
  HTML("an HTML page", hex("<!DOCTYPE html")),
  EMPTY("empty", ""),
  OTHER("something else", "");

  private static final int FIRST = 64;

  private final String words;
  private final String magic;

  FileKind(String words, String magic) {
    this.words = words;
    this.magic = magic;
  }

  /** What it is, with its article. */
  String words() {
    return words;
  }

  static FileKind of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return of(bytes.readNBytes(FIRST));
    }
  }

  /** What a file is that begins with these bytes, of which the first 64 count. */
  static FileKind of(byte[] first) {
    if (first.length == 0) {
      return EMPTY;
    }
    String found = hex(Arrays.copyOf(first, Math.min(FIRST, first.length)));
    return Arrays.stream(values())
        .filter(kind -> !kind.magic.isEmpty() && found.startsWith(kind.magic))
        .findFirst()
        .orElse(OTHER);
  }

  private static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
