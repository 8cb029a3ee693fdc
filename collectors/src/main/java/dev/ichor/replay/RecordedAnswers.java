package dev.ichor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.ichor.artefact.table.Table;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.proto.machine.MountStat;
import dev.ichor.proto.machine.Mounts;
import dev.ichor.proto.machine.MountsResponse;
import dev.ichor.proto.machine.Version;
import dev.ichor.proto.machine.VersionInfo;
import dev.ichor.proto.machine.VersionResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of a bundle that are what talosctl printed of an answer, turned back into the answer. */
final class RecordedAnswers {

  private static final double GIGABYTE = 1e9;

  private RecordedAnswers() {}

  /** The answer by the name of its method; empty for files that are no answer. */
  static Optional<Map<String, Message>> ofFile(String file, ByteString bytes)
      throws BrokenDocumentException {
    String text = bytes.toStringUtf8();
    return switch (file) {
      case "summary" -> Optional.of(Map.of("Version", version(text)));
      case "mounts" -> Optional.of(Map.of("Mounts", mounts(text)));
      default -> Optional.empty();
    };
  }

  private static VersionResponse version(String text) {
    VersionInfo.Builder version = VersionInfo.newBuilder();
    boolean server = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String stripped = line.strip();
      server |= stripped.equals("Server:");
      int colon = stripped.indexOf(':');
      if (server && colon > 0) {
        String value = stripped.substring(colon + 1).strip();
        switch (stripped.substring(0, colon)) {
          case "Tag" -> version.setTag(value);
          case "SHA" -> version.setSha(value);
          case "Go version" -> version.setGoVersion(value);
          case "OS/Arch" -> version.setOs(before(value)).setArch(after(value));
          default -> {}
        }
      }
    }
    Version.Builder answer = Version.newBuilder().setVersion(version);
    answer.getFeaturesBuilder().setRbac(true);
    return VersionResponse.newBuilder().addMessages(answer).build();
  }

  private static String before(String pair) {
    int slash = pair.indexOf('/');
    return slash < 0 ? pair : pair.substring(0, slash);
  }

  private static String after(String pair) {
    return pair.substring(pair.indexOf('/') + 1);
  }

  private static MountsResponse mounts(String text) throws BrokenDocumentException {
    Mounts.Builder mounts = Mounts.newBuilder();
    Table table =
        Table.read(text, List.of("FILESYSTEM", "SIZE(GB)", "AVAILABLE(GB)", "MOUNTED ON"));
    for (Table.Row row : table.rows()) {
      mounts.addStats(
          MountStat.newBuilder()
              .setFilesystem(row.cell("FILESYSTEM"))
              .setSize(bytes(row.cell("SIZE(GB)")))
              .setAvailable(bytes(row.cell("AVAILABLE(GB)")))
              .setMountedOn(row.cell("MOUNTED ON")));
    }
    return MountsResponse.newBuilder().addMessages(mounts).build();
  }

  private static long bytes(String gigabytes) throws BrokenDocumentException {
    try {
      return Math.round(Double.parseDouble(gigabytes) * GIGABYTE);
    } catch (NumberFormatException e) {
      throw new BrokenDocumentException("'" + gigabytes + "' is no size; expected e.g. 12.64");
    }
  }
}
