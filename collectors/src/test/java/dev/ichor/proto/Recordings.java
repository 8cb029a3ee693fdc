package dev.ichor.proto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Recorded calls: a folder for each scenario with an index that has a call on each line. */
abstract class Recordings {

  final Decoder decoder;
  private final String index;
  private int undefined;

  Recordings(Decoder decoder, String index) {
    this.decoder = decoder;
    this.index = index;
  }

  /** Calls met of methods that Ichor does not define. */
  int undefined() {
    return undefined;
  }

  /** Notes a call of a method that Ichor does not define. */
  void passOver() {
    undefined++;
  }

  /** The calls of every scenario below a folder. */
  List<Exchange> read(Path folder) throws IOException {
    List<Exchange> exchanges = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(one -> one.endsWith(index)).sorted().toList()) {
        for (String line : Files.readAllLines(each)) {
          line(each, line, exchanges);
        }
      }
    }
    return exchanges;
  }

  /** Reads what a line of an index tells of. */
  abstract void line(Path of, String line, List<Exchange> into) throws IOException;
}
