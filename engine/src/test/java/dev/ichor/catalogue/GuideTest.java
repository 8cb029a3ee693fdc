package dev.ichor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.catalogue.Guide.Section;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The headings of the official guide. */
class GuideTest {

  private static final String TABLE =
      """
      # level, title, anchor, rows
      1\tTroubleshooting\t\tG01 G02
      2\tMiscellaneous\tmiscellaneous\t
      3\tetcd Quorum is Lost\tetcd-quorum-is-lost\tG48
      """;

  private static final ClassLoader LOADER =
      new ClassLoader(null) {
        @Override
        public InputStream getResourceAsStream(String name) {
          return new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8));
        }
      };

  @Test
  void headingsAreReadInTheirOrder() {
    assertThat(Guide.load(LOADER).sections())
        .containsExactly(
            new Section(1, "Troubleshooting", "", List.of("G01", "G02")),
            new Section(2, "Miscellaneous", "miscellaneous", List.of()),
            new Section(3, "etcd Quorum is Lost", "etcd-quorum-is-lost", List.of("G48")));
  }

  @Test
  void aHeadingLinksToThePageOfTheClustersVersion() {
    Section quorum = Guide.load(LOADER).sections().get(2);

    assertThat(quorum.url("v1.12.4"))
        .isEqualTo(
            "https://docs.siderolabs.com/talos/v1.12/troubleshooting/troubleshooting"
                + "#etcd-quorum-is-lost");
    assertThat(quorum.url("")).startsWith("https://docs.siderolabs.com/talos/v1.13/");
    assertThat(Guide.load(LOADER).sections().get(0).url("v1.13.9"))
        .isEqualTo("https://docs.siderolabs.com/talos/v1.13/troubleshooting/troubleshooting");
  }
}
