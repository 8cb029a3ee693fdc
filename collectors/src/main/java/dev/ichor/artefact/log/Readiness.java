package dev.ichor.artefact.log;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.log.SignatureBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checks of the API server's own readiness ({@code /readyz?verbose}), under a line that says
 * when and where they were asked. What fails belongs to the machine of that address; behind a name
 * there may be several.
 *
 * <pre>{@code
 * 2026-01-05T10:09:55Z https://10.5.0.2:6443/readyz?verbose: 500
 * [+]ping ok
 * [-]etcd-readiness failed: reason withheld
 * readyz check failed
 * }</pre>
 */
final class Readiness implements Artefact {

  private static final Pattern ASKED =
      Pattern.compile("(?:\\S+ )?https?://\\[?([^/\\]]*?)\\]?(?::[0-9]+)?/readyz");

  @Override
  public ArtefactId id() {
    return ArtefactId.KUBERNETES_READYZ;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.copyOf(SignatureBase.builtin().yields(id()));
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    String text = document.text();
    Matcher asked = ASKED.matcher(text.lines().findFirst().orElse(""));
    NodeName node =
        asked.lookingAt()
                && IpAddress.parse(asked.group(1)).isPresent()
                && !asked.group(1).startsWith("127.")
            ? new NodeName(asked.group(1))
            : document.node();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    SignatureBase.builtin()
        .reader(id())
        .read(new Document(document.path(), node, new ByteArrayInputStream(body)), notes);
  }
}
