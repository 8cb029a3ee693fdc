package dev.ichor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.compile.CompiledRules;
import dev.ichor.compile.RuleCompiler;
import dev.ichor.compile.RuleSource;
import dev.ichor.fact.DialError;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.etcd.EtcdNoLeader;
import dev.ichor.fact.etcd.EtcdPeerBecameActive;
import dev.ichor.fact.etcd.EtcdPeerDialFailed;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.MemoryTotal;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.inference.KnowledgeBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

class LeftHandSideTest {

  private static final String RULES =
      """
      package dev.ichor.rules.etcd
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.coverage.*
      import dev.ichor.fact.etcd.*
      import dev.ichor.fact.machine.*

      declare T extends Problem
          node : NodeName @key
      end

      rule "joins and an absence"
      when
          ControlPlane( $node : node )
          $failed : EtcdPeerDialFailed( node == $node, reason == DialError.TIMEOUT, current, $peer : peer, $age : lastAge, $left : (180 - lastAge) )
          ServiceState( node == $peer, service == "etcd", state == RunState.RUNNING || health == Health.OK, changeAge > $age, changeAge != $failed.count )
          not EtcdPeerBecameActive( node == $node, peer == $peer, lastAge < $age )
      then
          insertLogical( new Expected( new Problem(), $left, String.valueOf( $node ) + $peer ) );
      end

      rule "an absence of two together, and an existence"
      when
          ControlPlane( $node : node )
          not( ServiceState( node == $node, $age : changeAge ) and EtcdNoLeader( node == $node, lastAge < $age ) )
          exists EtcdPeerDialFailed( node == $node, peer != $node )
      then
          insertLogical( new T( $node ) );
      end

      rule "counts and extremes"
      when
          ControlPlane( $node : node )
          accumulate( ServiceState( node == $node, state == RunState.RUNNING, $age : changeAge ); $count : count(), $least : min( $age ); $count >= 1, $least < 100 )
          accumulate( ControlPlane( $other : node ) and not EtcdNoLeader( node == $other ); $quiet : count( $other ); $quiet < 3 )
      then
          insertLogical( new Expected( new Problem(), $least, String.valueOf( $node ) + $count + $quiet ) );
      end

      rule "a count that admits zero, then compared with another"
      when
          accumulate( ControlPlane( $node : node ); $all : count( $node ) )
          accumulate( EtcdNoLeader( $blind : node ); $some : count( $blind ); $some * 2 > $all )
      then
          insertLogical( new Expected( new Problem(), 0, String.valueOf( $all ) + $some ) );
      end

      rule "a result read by from accumulate"
      when
          ControlPlane( $node : node )
          $count : Long( intValue > 1 ) from accumulate( ServiceState( node == $node, $age : changeAge ), count( $age ) )
      then
          insertLogical( new Expected( new Problem(), 1, String.valueOf( $node ) + $count ) );
      end

      rule "an extreme of nothing"
      when
          ControlPlane( $node : node )
          accumulate( EtcdNoLeader( node == $node, $age : lastAge ); $least : min( $age ) )
      then
          insertLogical( new Expected( new Problem(), 2, String.valueOf( $node ) + $least ) );
      end

      rule "an extreme of nothing beside a count"
      when
          ControlPlane( $node : node )
          accumulate( EtcdNoLeader( node == $node, $age : lastAge ); $count : count(), $least : min( $age ) )
      then
          insertLogical( new Expected( new Problem(), 2, String.valueOf( $node ) + $count + $least ) );
      end

      rule "for all, over two and over three patterns"
      when
          ControlPlane( $node : node )
          forall( ControlPlane( $each : node ) Examined( artefact == ArtefactId.TALOS_SERVICES, node == $each ) )
          forall( EtcdNoLeader( $each : node, current ) ControlPlane( node == $each ) ServiceState( node == $each ) )
      then
          insertLogical( new T( $node ) );
      end

      rule "for all of one pattern"
      when
          ControlPlane( $node : node )
          forall( EtcdNoLeader( current, lastAge < 500 ) )
      then
          insertLogical( new T( $node ) );
      end

      rule "alternatives"
      when
          ControlPlane( $node : node )
          ( EtcdNoLeader( node == $node, $age : lastAge ) or ServiceState( node == $node, service == "etcd", $age : changeAge ) )
          exists( EtcdNoLeader( node == $node ) or MemoryTotal( node == $node, mebibytes < 500 ) )
      then
          insertLogical( new Expected( new Problem(), $age, String.valueOf( $node ) ) );
      end
      """;

  private static final KnowledgeBase BASE =
      KnowledgeBase.load(
          new CompiledRules(
              RuleCompiler.compile(List.of(new RuleSource("etcd/t.drl", RULES, "node"))),
              LeftHandSideTest.class.getClassLoader()));

  private static List<Rule> rules() {
    return BASE.models().stream().flatMap(model -> model.getRules().stream()).toList();
  }

  private static Rule rule(String name) {
    return rules().stream().filter(rule -> rule.getName().equals(name)).findFirst().orElseThrow();
  }

  private static Map<String, List<String>> fired(Set<Fact> facts) {
    Map<String, List<String>> fired = new TreeMap<>();
    KieSession session = KieBaseBuilder.createKieBaseFromModel(BASE.models()).newKieSession();
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            String name = event.getMatch().getRule().getName();
            List<Object> values = new ArrayList<>();
            for (Variable<?> variable : rule(name).getDefaultConsequence().getVariables()) {
              values.add(event.getMatch().getDeclarationValue(variable.getName()));
            }
            fired.computeIfAbsent(name, key -> new ArrayList<>()).add(values.toString());
          }
        });
    facts.forEach(session::insert);
    session.fireAllRules();
    session.dispose();
    fired.values().forEach(list -> list.sort(null));
    return fired;
  }

  private static Map<String, List<String>> interpreted(Set<Fact> facts) {
    WorkingObjects objects = new WorkingObjects(facts);
    Map<String, List<String>> matched = new TreeMap<>();
    for (Rule rule : rules()) {
      List<String> matches =
          LeftHandSide.of(rule).matches(objects).stream()
              .map(match -> match.arguments().toString())
              .sorted()
              .toList();
      if (!matches.isEmpty()) {
        matched.put(rule.getName(), matches);
      }
    }
    return matched;
  }

  private static Set<Fact> someFacts(Random random) {
    Set<Fact> facts = new LinkedHashSet<>();
    int size = random.nextInt(45);
    for (int i = 0; i < size; i++) {
      facts.add(fact(random));
    }
    return facts;
  }

  private static Fact fact(Random random) {
    NodeName node = new NodeName("n" + random.nextInt(3));
    NodeName peer = new NodeName("n" + random.nextInt(3));
    int age = random.nextInt(6) * 50;
    boolean current = random.nextBoolean();
    return switch (random.nextInt(8)) {
      case 0 -> new ControlPlane(node);
      case 1 ->
          new EtcdPeerDialFailed(
              node,
              peer,
              random.nextInt(3) > 0 ? DialError.TIMEOUT : DialError.REFUSED,
              age,
              age,
              random.nextInt(300),
              current);
      case 2, 3 ->
          new ServiceState(
              node,
              random.nextBoolean() ? "etcd" : "kubelet",
              random.nextBoolean() ? RunState.RUNNING : RunState.FINISHED,
              random.nextBoolean() ? Health.OK : Health.FAIL,
              random.nextInt(6) * 50);
      case 4 -> new EtcdPeerBecameActive(node, peer, age, age, 1, current);
      case 5 -> new EtcdNoLeader(node, age, age * 3, 1, current);
      case 6 -> new Examined(ArtefactId.TALOS_SERVICES, node);
      default -> new MemoryTotal(node, random.nextInt(1000));
    };
  }

  @Test
  void matchesExactlyWhatTheEngineFiresOnAnyFacts() {
    Random random = new Random(7);
    Map<String, List<String>> ever = new TreeMap<>();
    for (int round = 0; round < 300; round++) {
      Set<Fact> facts = someFacts(random);
      Map<String, List<String>> fired = fired(facts);
      assertThat(interpreted(facts)).as("round %s: %s", round, facts).isEqualTo(fired);
      ever.putAll(fired);
    }
    assertThat(ever.keySet())
        .as("a rule that never fires proves nothing")
        .containsExactlyInAnyOrderElementsOf(rules().stream().map(Rule::getName).toList());
  }

  @Test
  void aPinnedVariableLimitsTheMatchesToItsValue() {
    NodeName one = new NodeName("n1");
    NodeName two = new NodeName("n2");
    WorkingObjects objects =
        new WorkingObjects(
            Arrays.asList(
                new ControlPlane(one),
                new ControlPlane(two),
                new EtcdPeerDialFailed(one, two, DialError.TIMEOUT, 5, 5, 1, true),
                new EtcdPeerDialFailed(two, one, DialError.TIMEOUT, 5, 5, 1, true)));
    LeftHandSide rule = LeftHandSide.of(rule("an absence of two together, and an existence"));

    assertThat(rule.matches(objects, Map.of("$node", two)))
        .extracting(LeftHandSide.Match::arguments)
        .containsExactly(List.of(two));
    assertThat(rule.holds(objects, Map.of("$node", two))).isTrue();
    assertThat(rule.holds(objects, Map.of("$node", new NodeName("n3")))).isFalse();
  }
}
