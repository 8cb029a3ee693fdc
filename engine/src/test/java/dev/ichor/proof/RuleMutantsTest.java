package dev.ichor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.compile.CompiledRules;
import dev.ichor.compile.RuleCompiler;
import dev.ichor.compile.RuleSource;
import dev.ichor.inference.KnowledgeBase;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleMutantsTest {

  private static List<Mutant> mutants(String conditions) {
    String text =
        """
        package dev.ichor.rules.etcd
        import dev.ichor.conclusion.*
        import dev.ichor.fact.*
        import dev.ichor.fact.etcd.*
        import dev.ichor.fact.machine.*

        declare T extends Problem
            node : NodeName @key
        end
        rule "etcd.t"
        when
        %s
        then
            insertLogical( new T( $node ) );
        end
        """
            .formatted(conditions);
    KnowledgeBase rules =
        KnowledgeBase.load(
            new CompiledRules(
                RuleCompiler.compile(List.of(new RuleSource("etcd/t.drl", text, "node"))),
                RuleMutantsTest.class.getClassLoader()));
    return RuleMutants.of(LeftHandSide.of(rules, rules.outlines().get(0)));
  }

  private static List<String> sound(String conditions) {
    return mutants(conditions).stream().filter(Mutant::sound).map(Mutant::text).toList();
  }

  @Test
  void eachPatternAndEachConstraintIsLeftOutOnce() {
    assertThat(
            sound(
                """
                ControlPlane( $node : node )
                Worker( node != $node )
                not EtcdNoLeader( node == $node, current )
                """))
        .containsExactly(
            "`Worker( node != $node )`",
            "`node != $node` of `Worker( node != $node )`",
            "`not EtcdNoLeader( node == $node, current )`",
            "`node == $node` of `EtcdNoLeader( node == $node, current )`",
            "`current` of `EtcdNoLeader( node == $node, current )`");
  }

  @Test
  void aPatternWhoseVariableALaterEqualityCanBindIsLeftOutToo() {
    List<Mutant> mutants =
        mutants(
            """
            ControlPlane( $node : node )
            ServiceState( node == $node, $age : changeAge )
            EtcdNoLeader( node == $node, lastAge < $age )
            """);

    assertThat(mutants.get(0).without()).isEqualTo("ControlPlane()");
    assertThat(mutants.get(0).freed()).isTrue();
    assertThat(mutants.get(0).sound()).isTrue();
    assertThat(mutants)
        .as("nothing else tells $age")
        .filteredOn(mutant -> !mutant.sound())
        .extracting(Mutant::without)
        .containsExactly("ServiceState( node == $node )");
  }

  @Test
  void whatOnlyBindsAVariableIsNoCondition() {
    assertThat(sound("Cluster( $name : name ) ControlPlane( $node : node )"))
        .containsExactly("`Cluster()`");
    assertThat(sound("ControlPlane( $node : node )")).isEmpty();
  }

  @Test
  void groupsAreLeftOutWholeAndInPart() {
    assertThat(
            sound(
                """
                ControlPlane( $node : node )
                forall( ControlPlane( $each : node ) EtcdNoLeader( node == $each, current ) )
                forall( EtcdElectionStarted( current, lastAge < 100 ) )
                exists( EtcdNoLeader( node == $node ) and Worker() )
                ( EtcdSpaceExceeded( node == $node ) or EtcdWaitsToJoin( node == $node ) )
                accumulate( ServiceState( node == $node, $age : changeAge ); $count : count( $age ); $count > 2 )
                """))
        .containsExactly(
            "`forall( ControlPlane() EtcdNoLeader( node == $each, current ) )`",
            "`node == $each` of `EtcdNoLeader( node == $each, current )`",
            "`current` of `EtcdNoLeader( node == $each, current )`",
            "`forall EtcdElectionStarted()`",
            "`condition 1` of `forall( EtcdElectionStarted )`",
            "`condition 2` of `forall( EtcdElectionStarted )`",
            "`exists EtcdNoLeader( node == $node ) and Worker()`",
            "`EtcdNoLeader( node == $node )`",
            "`node == $node` of `EtcdNoLeader( node == $node )`",
            "`Worker()`",
            "`( EtcdSpaceExceeded( node == $node ) or EtcdWaitsToJoin( node == $node ) )`",
            "`EtcdSpaceExceeded( node == $node )`",
            "`node == $node` of `EtcdSpaceExceeded( node == $node )`",
            "`EtcdWaitsToJoin( node == $node )`",
            "`node == $node` of `EtcdWaitsToJoin( node == $node )`",
            "`accumulate( ServiceState( node == $node ) )`",
            "`node == $node` of `ServiceState( node == $node )`",
            "`$count > 2` of `Long( $count > 2 )`");
  }
}
