package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.fact.DialError;
import dev.ichor.fact.images.PullError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureFileTest {

  private static final String GOOD =
      """
      - id: peer
        contains: ":2380: "
        pattern: 'dial tcp (?<peer>\\S+):2380: (?<reason>.*)'
        yields: EtcdPeerDialFailed
        source: Go
        examples:
          - line: 'dial tcp 10.0.0.4:2380: i/o timeout'
            expect: {peer: 10.0.0.4, reason: TIMEOUT}
        counterexamples: ['dial tcp 10.0.0.4:2379: i/o timeout']
      """;

  private static List<String> faults(String file, String yaml) {
    List<String> faults = new ArrayList<>();
    SignatureFile.read(file, YamlTree.parse(file, yaml), faults);
    return faults;
  }

  @Test
  void aGoodSignatureHasNoFaults() {
    assertThat(faults("etcd.yaml", GOOD)).isEmpty();
  }

  @Test
  void allFaultsAreToldAtOnceWithFileAndLine() {
    String bad =
        """
        - id: first
          contains: abcd
          pattern: 'x (?<nobody>y'
          yields: NoSuchFact
          colour: red
        - id: second
          contains: "abcde"
          pattern: 'x (?<nobody>y)'
          yields: EtcdPeerDialFailed
          source: s
          where: [talos.logs.nobody]
          set: {reason: SLEEPY, peer: cp-2}
          examples:
            - line: abcde
          counterexamples: [x]
        """;

    assertThat(faults("etcd.yaml", bad))
        .containsExactly(
            "etcd.yaml:5: unknown key colour; known are [contains, counterexamples, examples, id,"
                + " part, pattern, set, source, unless, where, yields]",
            "etcd.yaml:2: contains: \"abcd\" is shorter than 5 characters",
            "etcd.yaml:1: pattern: error parsing regexp: missing closing ): `x (?<nobody>y`",
            "etcd.yaml:1: yields: there is no record NoSuchFact of log facts in dev.ichor.fact",
            "etcd.yaml:1: source is missing",
            "etcd.yaml:1: examples are missing",
            "etcd.yaml:1: counterexamples are missing",
            "etcd.yaml:14: example without expect",
            "etcd.yaml:11: where: no artefact talos.logs.nobody",
            "etcd.yaml:12: set: reason cannot be \"SLEEPY\"",
            "etcd.yaml:6: pattern: EtcdPeerDialFailed has no component nobody",
            "etcd.yaml:6: component reason has neither a group in pattern nor set");
  }

  @Test
  void aFileWhoseNameTellsNoArtefactNeedsWhere() {
    assertThat(faults("go.yaml", GOOD))
        .containsExactly("go.yaml:1: where is missing: the file's name tells no artefact");
  }

  @Test
  void aPartThatThereIsNotAndAKeyOfAnExampleThatThereIsNotAreFaults() {
    String bad =
        GOOD.replace("  source: Go", "  source: Go\n  part: half")
            .replace("reason: TIMEOUT}", "reason: TIMEOUT}\n      also: [go-lookup-failed]");

    assertThat(faults("etcd.yaml", bad))
        .containsExactly(
            "etcd.yaml:10: unknown key also; known are [beside, expect, line]",
            "etcd.yaml:6: part: \"half\" is neither frame nor error");
  }

  @Test
  void anIdGivenTwiceIsAFault() {
    List<String> faults = new ArrayList<>();
    List<Signature> signatures =
        new ArrayList<>(SignatureFile.read("etcd.yaml", YamlTree.parse("etcd.yaml", GOOD), faults));
    signatures.addAll(List.copyOf(signatures));

    assertThatThrownBy(() -> SignatureBase.of(signatures, List.of("a fault")))
        .isInstanceOf(SignatureFaultException.class)
        .hasMessage("log signatures are faulty:\na fault\netcd.yaml:1: id peer is given twice");
  }

  @Test
  void everyTextBelongsToAConstant() {
    ErrorTexts.builtin()
        .all()
        .forEach(
            (type, constants) ->
                assertThat(constants.keySet()).as(type).allMatch(name -> !name.isBlank()));
    assertThat(ErrorTexts.builtin().read(DialError.class, "dial tcp: i/o timeout"))
        .contains(DialError.TIMEOUT);
    assertThat(ErrorTexts.builtin().read(DialError.class, "EOF")).isEmpty();
    assertThat(ErrorTexts.builtin().read(PullError.class, "EOF")).contains(PullError.OTHER);
  }
}
