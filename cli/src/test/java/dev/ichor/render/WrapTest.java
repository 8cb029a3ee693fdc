package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

  @Test
  void aLongQuoteLosesItsMiddleSinceTheReasonStandsAtItsEnd() {
    assertThat(Wrap.cut("controller failed: a long story: database space exceeded", 40, "…"))
        .isEqualTo("controller fa…y: database space exceeded");
    assertThat(Wrap.cut("short", 40, "…")).isEqualTo("short");
  }

  @Test
  void aCommandIsBrokenSoThatAShellTakesItAsOne() {
    assertThat(Wrap.command("talosctl -n 10.0.0.2 get members", 20))
        .containsExactly("talosctl -n \\", "10.0.0.2 get members");
  }

  @Test
  void aWordThatIsTooLongIsCut() {
    assertThat(Wrap.words("abcdefgh ij", 4)).containsExactly("abcd", "efgh", "ij");
  }
}
