package dev.ichor.replay;

import com.google.protobuf.ByteString;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.bundle.ArchiveFiles;
import dev.ichor.collect.bundle.BundleLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a recording from a support bundle or a snapshot. */
public final class RecordingReader {

  private static final String KUBERNETES = "kubernetesResources/";
  private static final String OWN = "ichor/";

  private final SortedMap<String, NodeFiles> nodes = new TreeMap<>();
  private final SortedMap<String, ByteString> kubernetes = new TreeMap<>();
  private final Moments moments;

  private RecordingReader(Moments moments) {
    this.moments = moments;
  }

  /**
   * Reads one.
   *
   * @param input archive or folder
   * @throws UnreadableInputException when it holds no machine
   */
  public static Recording read(Path input) throws UnreadableInputException {
    Moments moments = Moments.of(input);
    RecordingReader reader = new RecordingReader(moments);
    try (ArchiveFiles files = ArchiveFiles.open(input, BundleLimits.defaults())) {
      for (String path : files.paths()) {
        ArchiveFiles.Content content = files.read(path).orElseThrow();
        reader.add(path, content.bytes());
      }
    } catch (IOException e) {
      throw new UnreadableInputException(
          input + " cannot be read (" + e.getMessage() + "); expected a bundle or a snapshot", e);
    }
    return reader.build();
  }

  private void add(String path, ByteString bytes) {
    List<String> parts = Arrays.asList(path.split("/"));
    if (path.contains(KUBERNETES) || path.startsWith(OWN + "kubernetes/")) {
      kubernetes.put(parts.get(parts.size() - 1), bytes);
      return;
    }
    int node = moments.placeOf(parts);
    if (node < 0 || node == parts.size() - 1) {
      return;
    }
    String target = parts.get(node);
    NodeFiles files = nodes.computeIfAbsent(target, name -> new NodeFiles(name, moments.of(name)));
    try {
      if (path.startsWith(OWN + "api/")) {
        ApiAnswers.read(parts.get(parts.size() - 1), bytes)
            .forEach((method, answer) -> files.answer(method, answer));
      } else {
        files.add(parts.subList(node + 1, parts.size()), bytes);
      }
    } catch (BrokenDocumentException leftOut) {
      return;
    }
  }

  private Recording build() {
    List<RecordedNode> built = new ArrayList<>();
    nodes.values().forEach(files -> built.add(files.build()));
    return new Recording(moments.whole(), built, Dead.among(built), kubernetes);
  }
}
