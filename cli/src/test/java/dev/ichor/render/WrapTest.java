package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

  @Test
  void textIsBrokenAtSpacesAndALongWordIsCut() {
    assertThat(Wrap.words("one two three", 8)).containsExactly("one two", "three");
    assertThat(Wrap.words("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(Wrap.words("", 4)).containsExactly("");
  }

  @Test
  void aCommandIsBrokenBetweenWordsOnly() {
    assertThat(Wrap.command("talosctl -n cp-1 get members", 20))
        .containsExactly("talosctl -n cp-1 \\", "get members");
  }

  @Test
  void whatStandsInQuotesIsNeverBroken() {
    assertThat(Wrap.command("talosctl patch mc --patch '[{\"op\": \"add\"}]'", 24))
        .containsExactly("talosctl patch mc \\", "--patch \\", "'[{\"op\": \"add\"}]'");
    assertThat(Wrap.command("say 'a very long sentence in quotes'", 10))
        .containsExactly("say \\", "'a very long sentence in quotes'");
  }
}
