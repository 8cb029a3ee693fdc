package dev.ichor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes the archives that users bring: shuffled, unpacked, hostile. */
final class Archives {

  private Archives() {}

  /** What an entry holds. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** A node folder that can be read, so that a fault beside it costs only itself. */
  static void readableNode(ZipOutputStream zip) throws IOException {
    entry(
        zip,
        "10.0.0.2/resources/machinetypes.config.talos.dev.yaml",
        out ->
            out.write(
                """
                metadata:
                    namespace: config
                    type: MachineTypes.config.talos.dev
                    id: machine-type
                    version: 1
                    phase: running
                    created: 2026-11-22T10:00:00Z
                    updated: 2026-11-22T10:00:00Z
                spec: controlplane
                """
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static void entry(ZipOutputStream zip, String name, Body body) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    body.write(zip);
    zip.closeEntry();
  }

  static Path zip(Path target, ZipBody body) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      zip.setLevel(Deflater.BEST_SPEED);
      body.write(zip);
    }
    return target;
  }

  /** What an archive holds. */
  interface ZipBody {
    void write(ZipOutputStream zip) throws IOException;
  }

  /** The same entries in another order. */
  static void shuffle(Path source, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(source.toFile())) {
      List<ZipEntry> entries = entries(zip);
      Collections.shuffle(entries, new Random(11));
      zip(
          target,
          out -> {
            for (ZipEntry one : entries) {
              try (InputStream in = zip.getInputStream(one)) {
                entry(out, one.getName(), in::transferTo);
              }
            }
          });
    }
  }

  static void unpack(Path source, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(source.toFile())) {
      for (ZipEntry one : entries(zip)) {
        Path file = folder.resolve(one.getName());
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(one)) {
          Files.copy(in, file);
        }
      }
    }
  }

  private static List<ZipEntry> entries(ZipFile zip) {
    List<ZipEntry> entries = new ArrayList<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      entries.add(all.nextElement());
    }
    return entries;
  }
}
