package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real clusters printed about etcd and discovery, pasted as it stood on the screen. */
class PastedEtcdTest {

  @TempDir private Path home;

  @Test
  void aLearnerIsNoFault() throws IOException {
    String out = report("etcd-learner.txt");

    assertThat(out)
        .contains("etcd.even-member-count")
        .contains("a machine is joining")
        .doesNotContain("✖")
        .doesNotContain("▲")
        .doesNotContain("quorum");
  }

  @Test
  void anEarlierLifeOfAMachineIsSeenAmongAffiliatesOnly() throws IOException {
    String out = report("stale-affiliates.txt");

    assertThat(out)
        .contains("discovery.duplicate-member")
        .contains("discovery knows ichor-cp3 under two identities")
        .doesNotContain("✖");
  }

  private String report(String pasted) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(PastedEtcdTest.class.getResourceAsStream("/pasted/" + pasted))) {
      return Typed.pasting(
              home, new String(text.readAllBytes(), StandardCharsets.UTF_8), "diagnose", "-")
          .out();
    }
  }
}
