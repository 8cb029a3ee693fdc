package dev.ichor.collect;

import dev.ichor.fact.NodeName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One raw document as a source delivers it. The body can be read once.
 *
 * @param path path within the input with {@code /}, or the API call
 * @param node the machine as the source spells it (bundle folder, target); {@link NodeName#CLUSTER}
 *     for documents of the cluster. The node directory gives it its final name later
 * @param body the bytes; already limited in size and decompressed; closed by the source
 */
public record Document(String path, NodeName node, InputStream body) {

  /** The whole body as text; bytes that are no UTF-8 become U+FFFD. */
  public String text() throws IOException {
    return new String(body.readAllBytes(), StandardCharsets.UTF_8);
  }
}
