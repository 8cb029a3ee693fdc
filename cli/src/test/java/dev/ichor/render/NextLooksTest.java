package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.report.Report;
import dev.ichor.report.Report.NextLook;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextLooksTest {

  private static final List<NextLook> LOOKS =
      List.of(
          new NextLook(
              "talosctl -n cp-1,cp-2 logs etcd", List.of("a.b:node/x", "a.c:node/x"), List.of()),
          new NextLook("talosctl -n cp-1 get members", List.of("a.d:node/x"), List.of()),
          new NextLook("kubectl get csr", List.of(), List.of("a.e:node/x")));

  private static Report open() {
    Report one = StandardReports.inconclusive();
    return new Report(
        one.header(),
        one.verdict(),
        one.conclusions(),
        one.proofs(),
        one.facts(),
        one.sources(),
        one.notExamined(),
        one.skipped(),
        List.of(),
        LOOKS);
  }

  @Test
  void whatSettlesMostIsToldAndTheRestWhenAskedFor() {
    String told = TextReport.render(open(), StandardReports.run(0), Style.PLAIN);
    assertThat(told)
        .contains(
            """

            · next      settles 2 questions
                        talosctl -n cp-1,cp-2 logs etcd
            · next      settles 1 question
                        talosctl -n cp-1 get members
            """)
        .doesNotContain("kubectl get csr");
    Style verbose = new Style(false, false, 100, Style.Detail.VERBOSE);
    assertThat(TextReport.render(open(), StandardReports.run(0), verbose))
        .contains("· next      helps to settle 1\n            kubectl get csr\n");
    assertThat(TextReport.render(StandardReports.healthy(), StandardReports.run(0), Style.PLAIN))
        .doesNotContain("next  ");
  }

  @Test
  void asJsonTheyReadBackTheSame() throws IOException {
    String json = JsonReport.render(open(), StandardReports.timed(0));
    assertThat(ReportReader.read(json)).isEqualTo(open());
  }
}
