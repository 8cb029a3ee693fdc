package dev.ichor.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.conclusion.Confidence;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.inference.RuleOutline;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.inference.RuleOutline.ConditionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

  private static final String RULE =
      """
      package dev.ichor.rules.etcd
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.coverage.*
      import dev.ichor.fact.etcd.*
      import dev.ichor.fact.machine.*

      declare Silent extends Problem
          node : NodeName @key
          peer : NodeName @key
      end

      rule "etcd.silent" @confidence( likely )
      when
          ControlPlane( $node : node )
          Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )
          EtcdPeerDialFailed( node == $node, current, $peer : peer )
          not EtcdPeerBecameActive( node == $node, peer == $peer )
          accumulate( EtcdNoLeader( node == $node, $c : count ); $sum : sum( $c ); $sum > 3 )
      then
          insertLogical( new Silent( $node, $peer ) );
      end
      """;

  @Test
  void theOutlineKeepsEachConditionWithTheArtefactsThatShowIt() {
    RuleOutline outline =
        RuleCompiler.compile(List.of(new RuleSource("etcd/silent.drl", RULE, "node")))
            .outlines()
            .get(0);

    List<ArtefactId> etcdLog = List.of(ArtefactId.TALOS_LOGS_ETCD);
    List<ArtefactId> machine = List.of(ArtefactId.TALOS_MEMBERS, ArtefactId.TALOS_MACHINE_TYPE);
    assertThat(outline.at()).isEqualTo("etcd/silent.drl:13");
    assertThat(outline.problemId()).isEqualTo("etcd.silent");
    assertThat(outline.concludes()).isEqualTo("Silent");
    assertThat(outline.arguments()).containsExactly("$node", "$peer");
    assertThat(outline.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(outline.conditions())
        .containsExactly(
            new Condition(
                ConditionKind.PATTERN,
                "ControlPlane( $node : node )",
                List.of("ControlPlane"),
                List.of(
                    ArtefactId.TALOS_MEMBERS,
                    ArtefactId.TALOS_MACHINE_TYPE,
                    ArtefactId.TALOS_MACHINE_CONFIG),
                machine,
                15),
            new Condition(
                ConditionKind.PATTERN,
                "Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )",
                List.of("Examined"),
                List.of(),
                List.of(),
                16),
            new Condition(
                ConditionKind.PATTERN,
                "EtcdPeerDialFailed( node == $node, current, $peer : peer )",
                List.of("EtcdPeerDialFailed"),
                etcdLog,
                etcdLog,
                17),
            new Condition(
                ConditionKind.NOT,
                "not EtcdPeerBecameActive( node == $node, peer == $peer )",
                List.of("EtcdPeerBecameActive"),
                etcdLog,
                etcdLog,
                18),
            new Condition(
                ConditionKind.ACCUMULATE,
                "accumulate( EtcdNoLeader( node == $node, $c : count ); $sum : sum( $c ); $sum > 3 )",
                List.of("EtcdNoLeader"),
                List.of(
                    ArtefactId.TALOS_LOGS_ETCD,
                    ArtefactId.CLIENT_TALOSCTL,
                    ArtefactId.CLIENT_KUBECTL),
                etcdLog,
                19));
  }

  @Test
  void aSyntaxErrorIsNamedWithItsFileAndLine() {
    RuleSource broken =
        new RuleSource(
            "etcd/silent.drl", RULE.replace("insertLogical(", "insertLogical(\nend"), "node");

    assertThatThrownBy(() -> RuleCompiler.compile(List.of(broken)))
        .isInstanceOf(RuleFaultException.class)
        .hasMessageContaining("etcd/silent.drl");
  }

  @Test
  void anUnknownFieldIsNamedWithItsFile() {
    RuleSource broken =
        new RuleSource("etcd/silent.drl", RULE.replace("current, ", "colour == 3, "), "node");

    assertThatThrownBy(() -> RuleCompiler.compile(List.of(broken)))
        .isInstanceOf(RuleFaultException.class)
        .hasMessageContaining("colour");
  }
}
