package dev.ichor.collect.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.Observers;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Work grows with the length of a text and not faster; it is counted, since time is not exact. */
class TextWorkTest {

  private static final class Work {
    private long bytes;
  }

  private record Counting(Artefact observer, Work work) implements Artefact {
    @Override
    public ArtefactId id() {
      return observer.id();
    }

    @Override
    public Set<Class<? extends Fact>> yields() {
      return observer.yields();
    }

    @Override
    public Optional<String> resourceType() {
      return observer.resourceType();
    }

    @Override
    public void observe(Document document, Notes notes) throws IOException {
      byte[] body = document.body().readAllBytes();
      work.bytes += body.length;
      observer.observe(
          new Document(document.path(), document.node(), new ByteArrayInputStream(body)), notes);
    }
  }

  private static long work(String text) throws IOException {
    Work work = new Work();
    List<Counting> counting =
        Observers.all().ids().stream()
            .map(id -> new Counting(Observers.all().find(id).orElseThrow(), work))
            .toList();
    new TextSource(ArtefactSet.of(counting))
        .read(
            "text",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            new SurveyDraft());
    return work.bytes;
  }

  @Test
  void noLineIsReadMoreOftenInALongerText() throws IOException {
    StringBuilder samples = new StringBuilder();
    for (String name :
        List.of("service.txt", "service-etcd.txt", "members.txt", "machinestatus.yaml")) {
      samples.append(Pasted.sample(name)).append('\n');
    }
    long once = work(samples.toString());

    assertThat(once).isPositive().isLessThan(6L * samples.length());
    assertThat(work(samples.toString().repeat(16))).isEqualTo(16 * once);
  }

  @Test
  void noRowIsReadMoreOftenInALongerTable() throws IOException {
    String table = Pasted.sample("members.txt");
    String rows = table.substring(table.indexOf('\n') + 1);
    long once = work(table);

    assertThat(work(table + rows.repeat(99))).isLessThanOrEqualTo(100 * once);
  }
}
