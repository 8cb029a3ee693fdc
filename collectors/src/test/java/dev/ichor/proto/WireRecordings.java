package dev.ichor.proto;

import com.google.protobuf.Message;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Recordings in the form of {@code bundles/wire}: a folder for each scenario with {@code
 * INDEX.tsv}; answers in one file, each after its length in four bytes, and beside it their text,
 * each before a line of dashes.
 */
final class WireRecordings extends Recordings {

  WireRecordings(Decoder decoder) {
    super(decoder, "INDEX.tsv");
  }

  @Override
  void line(Path index, String line, List<Exchange> into) throws IOException {
    String[] row = line.split("\t", -1);
    String method = row[1].startsWith("/") ? row[1].substring(1) : row[1];
    // machine configurations and the like were left out of the recordings
    if (decoder.knows(method) && Files.exists(index.resolveSibling(row[0]))) {
      into.add(exchange(index.resolveSibling(row[0]), method, row[2]));
    } else if (row[1].startsWith("/")) {
      passOver();
    }
  }

  private Exchange exchange(Path file, String method, String request) throws IOException {
    String name = file.toString().substring(0, file.toString().length() - ".bin".length());
    return new Exchange(
        name,
        method,
        Decoder.wire(decoder.request(method), Files.readAllBytes(Path.of(name + ".req.bin"))),
        Decoder.text(decoder.request(method), request),
        framed(decoder.answer(method), file),
        texts(decoder.answer(method), Path.of(name + ".txtpb")));
  }

  private static List<Message> framed(Message prototype, Path file) throws IOException {
    List<Message> messages = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(in)) {
      while (data.available() > 0) {
        messages.add(Decoder.wire(prototype, data.readNBytes(data.readInt())));
      }
    }
    return messages;
  }

  private static List<Message> texts(Message prototype, Path file) throws IOException {
    List<Message> messages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.equals("----")) {
        messages.add(Decoder.text(prototype, text.toString()));
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    return messages;
  }
}
