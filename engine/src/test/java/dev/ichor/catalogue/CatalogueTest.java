package dev.ichor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final String PAGE =
      """
      ---
      id: ID
      kind: cause
      severity: error
      subject: node
      sentence: "{node} is slow"
      rows: []
      explains: [node.lost]
      docs: []
      since: "0.1"
      ---
      ## What it means
      It is slow.
      ## How Ichor knows
      The log says so.
      ## What to do
      1. Wait.
      ## Not to be confused with
      - nothing.
      """;

  private static ClassLoader loader(Map<String, String> resources) {
    return new ClassLoader(CatalogueTest.class.getClassLoader()) {
      @Override
      public @Nullable InputStream getResourceAsStream(String name) {
        String text = resources.get(name);
        return text == null
            ? null
            : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  @Test
  void itHoldsThePageOfEveryProblemOfTheTable() {
    Catalogue catalogue =
        Catalogue.load(
            loader(
                Map.of(
                    "dev/ichor/rules/problems.tsv",
                    "node.slow\tx.Slow\tnode\tnode\tnode\nclient.slow\ty.Slow\tnode\tnode\tnode\n",
                    "dev/ichor/rules/node/slow.md",
                    PAGE.replace("ID", "node.slow"),
                    "dev/ichor/rules/client/slow.md",
                    PAGE.replace("ID", "client.slow"))));

    assertThat(catalogue.ids()).containsExactly("client.slow", "node.slow");
    assertThat(catalogue.pages()).extracting(Page::id).containsExactly("client.slow", "node.slow");
    assertThat(catalogue.page("node.slow")).map(Page::area).contains("node");
    assertThat(catalogue.page("node.fast")).isEmpty();
    assertThat(catalogue.explains())
        .containsExactly(
            new ExplainsEntry("client.slow", "node.lost", Scope.SAME_NODE),
            new ExplainsEntry("node.slow", "node.lost", Scope.SAME_NODE));
  }

  @Test
  void aProblemWithoutPageIsNamed() {
    assertThatThrownBy(
            () ->
                Catalogue.load(
                    loader(
                        Map.of(
                            "dev/ichor/rules/problems.tsv",
                            "node.slow\tx.Slow\tnode\tnode\tnode\n"))))
        .hasMessage("the problem node.slow has no page node/slow.md");
  }

  @Test
  void withoutRulesItIsEmpty() {
    assertThat(Catalogue.load(loader(Map.of())).pages()).isEmpty();
  }
}
