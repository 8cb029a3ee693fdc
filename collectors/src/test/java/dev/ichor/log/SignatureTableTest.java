package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that the build makes says what the files of signatures say. */
class SignatureTableTest {

  private static final List<Signature> FILES =
      SignatureBase.fromFiles().signatures().stream()
          .map(
              whole ->
                  new Signature(
                      whole.id(),
                      whole.where(),
                      whole.contains(),
                      whole.pattern(),
                      whole.yields(),
                      whole.set(),
                      whole.source(),
                      List.of(),
                      List.of(),
                      whole.place(),
                      whole.unless(),
                      whole.part()))
          .toList();

  @Test
  void aSignatureIsTheSameAfterItStoodInTheTable() {
    assertThat(SignatureTable.read(SignatureTable.rows(FILES))).isEqualTo(FILES);
  }

  @Test
  void theBuiltInSignaturesAreThoseOfTheFiles() {
    assertThat(SignatureTable.rows(SignatureBase.builtin().signatures()))
        .isEqualTo(SignatureTable.rows(FILES));
  }
}
