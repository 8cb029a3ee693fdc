package dev.ichor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrlLintTest {

  private static final String HEAD =
      """
      package dev.ichor.rules.etcd
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.coverage.*
      import dev.ichor.fact.etcd.*
      import dev.ichor.fact.kubernetes.*
      import dev.ichor.fact.machine.*
      import dev.ichor.fact.network.*

      declare EtcdOdd extends Problem
          node : NodeName @key
      end
      """;

  private static final String SOUND =
      """
          ControlPlane( $node : node )
          EtcdPeerDialFailed( node == $node, reason == DialError.TIMEOUT, current, $peer : peer, $age : lastAge )
      """;

  private static RuleSource file(String path, String text) {
    return new RuleSource(path, text, "node");
  }

  private static List<String> lint(RuleSource... files) {
    return DrlLint.lint(List.of(files)).stream().map(LintFault::text).toList();
  }

  /** Faults of a rule with these conditions; they start at line 14. */
  private static List<String> lintConditions(String conditions) {
    return lint(file("etcd/odd.drl", HEAD + rule(conditions, "new EtcdOdd( $node )")));
  }

  private static String rule(String conditions, String conclusion) {
    return """
        rule "etcd.odd" @confidence( certain )
        when
        %sthen
            insertLogical( %s );
        end
        """
        .formatted(conditions.endsWith("\n") ? conditions : conditions + "\n", conclusion);
  }

  @Test
  void aRuleOfTheRuleLanguageHasNoFault() {
    assertThat(
            lintConditions(
                SOUND
                    + """
                    Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )
                    not EtcdPeerBecameActive( node == $node, peer == $peer, lastAge < $age )
                    exists( ServiceState( node == $node, service str[startsWith] "etc" ) or Worker( node == $node ) )
                    StaticPodState( component matches "kube-.*", component in ( "a", "b" ), !ready )
                    KubernetesSubnet( $range : subnet )
                    RoutedAddress( $range.contains( address ), $left : (180 - $age) )
                    """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insertLogical( new EtcdOdd( $node ) ); insertLogical( new EtcdOdd( $node ) );",
        "insert( new EtcdOdd( $node ) );",
        "insertLogical( new EtcdOdd( $node.toString() ) );",
        "insertLogical( new EtcdOdd( new NodeName( \"x\" ) ) );",
        "modify( $node ) { }",
        "System.exit( 1 );",
      })
  void aRightHandSideIsOneLogicalInsertion(String consequence) {
    String text =
        HEAD
            + "rule \"etcd.odd\" @confidence( certain )\nwhen\n"
            + SOUND
            + "then\n    "
            + consequence
            + "\nend\n";

    assertThat(lint(file("etcd/odd.drl", text)))
        .containsExactly(
            "etcd/odd.drl:17: right-hand side `"
                + consequence
                + "`; expected exactly one insertLogical( new Type( bound variables and literals )"
                + " );. Bind in the conditions what it needs, and make a rule of each further"
                + " conclusion.");
  }

  @Test
  void aRuleConcludesTheTypeOfItsOwnFile() {
    assertThat(lint(file("etcd/odd.drl", HEAD + rule(SOUND, "new Other( $node, \"x\", 3, true )"))))
        .containsExactly(
            "etcd/odd.drl:17: new Other; expected a type that this file declares, Explains or"
                + " Expected. Move the rule beside the declaration of Other.");
    assertThat(
            lint(
                file(
                    "etcd/odd.drl",
                    HEAD + rule("$p : EtcdOdd()", "new Expected( $p, 3, \"it \\\" is new\" )"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service.equals( \"etcd\" ) | `equals` in `service.equals( \"etcd\" )`",
        "eval( changeAge > 3 ) | `eval` in `eval( changeAge > 3 )`",
        "service matches $age | `matches $age` in `service matches $age`",
        "changeAge < System.currentTimeMillis() | `currentTimeMillis()` in `changeAge < System.currentTimeMillis()`",
        "changeAge < Moment.now | `Moment.now` in `changeAge < Moment.now`",
        "new java.io.File( service ).exists() | `new` in `new java.io.File( service ).exists()`",
        "service.alpha == 3 | `alpha` in `service.alpha == 3`",
        "Runtime.getRuntime().exec( service ) != null | `getRuntime()` in `Runtime.getRuntime().exec( service ) != null`",
        "service soundslike \"x\" | `soundslike` in `service soundslike \"x\"`",
        "service[0] == \"x\" | `[` in `service[0] == \"x\"`",
      })
  void aConstraintIsNoJava(String constraint, String what) {
    assertThat(lintConditions(SOUND + "    ServiceState( node == $node, " + constraint + " )"))
        .singleElement()
        .asString()
        .startsWith("etcd/odd.drl:17: " + what + "; expected ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eval( $age > 3 ) | Eval in the conditions",
        "ServiceState( $node, \"etcd\"; ) | positional arguments of ServiceState",
        "ServiceState() from $node | from a From",
        "$l : java.util.List() from collect( ServiceState( node == $node ) ) | from a Collect",
        "ServiceState() from entry-point \"x\" | from a EntryPoint",
        "accumulate( ServiceState( $a1 : changeAge ); $l : collectList( $a1 ) ) | collectList()",
      })
  void conditionsArePatternsAndTheirGroups(String condition, String what) {
    assertThat(lintConditions(SOUND + "    " + condition))
        .anySatisfy(fault -> assertThat(fault).startsWith("etcd/odd.drl:17: " + what + "; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10",
        "no-loop true",
        "agenda-group \"x\"",
        "timer( 5s )",
        "dialect \"mvel\""
      })
  void aRuleHasNoAttributes(String attribute) {
    String text =
        HEAD + rule(SOUND, "new EtcdOdd( $node )").replace("\nwhen", "\n" + attribute + "\nwhen");

    assertThat(lint(file("etcd/odd.drl", text)))
        .singleElement()
        .asString()
        .contains(" of rule \"etcd.odd\"; expected no attribute");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import java.io.File | import java.io.File",
        "import static java.lang.Math.max | a static import",
        "import function java.lang.Math.max | a static import",
        "global java.util.List list | a global",
        "function int f() { return 1; } | a function",
        "dialect \"mvel\" | an attribute for all rules",
        "declare X end | declare X extends []",
        "declare X extends Problem pid : java.io.File @key end | pid : java.io.File",
        "declare X extends Problem alpha : String @key end | alpha : String",
        "declare X extends Problem name : String = \"a\" @key end | name = \"a\"",
        "query q() Worker() end | query q",
      })
  void aFileHoldsNothingButProblemsAndRules(String line, String what) {
    assertThat(lint(file("etcd/odd.drl", HEAD + line + "\n" + rule(SOUND, "new EtcdOdd( $node )"))))
        .as(line)
        .anySatisfy(fault -> assertThat(fault).contains(": " + what + "; expected"));
  }

  @Test
  void thePackageIsTheFolderWithoutDashes() {
    String text = HEAD + rule(SOUND, "new EtcdOdd( $node )");

    assertThat(lint(file("control-plane/odd.drl", text)))
        .containsExactly(
            "control-plane/odd.drl:1: package dev.ichor.rules.etcd; expected package"
                + " dev.ichor.rules.controlplane. The package is the folder's name without dashes;"
                + " rename it or move the file.");
    assertThat(
            lint(
                file(
                    "control-plane/odd.drl",
                    text.replace("dev.ichor.rules.etcd", "dev.ichor.rules.controlplane"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@confidence( sure )", "@confidence( a = 1, b = 2 )", "@confidence"})
  void aRuleOfAProblemSaysHowSureItIs(String annotation) {
    String text = HEAD + rule(SOUND, "new EtcdOdd( $node )");

    assertThat(lint(file("etcd/odd.drl", text.replace("@confidence( certain )", annotation))))
        .singleElement()
        .asString()
        .contains("expected one of [certain, likely, possible]");
  }

  @Test
  void otherAnnotationsAreUnknown() {
    String text = HEAD + rule(SOUND, "new EtcdOdd( $node )");

    assertThat(lint(file("etcd/odd.drl", text.replace("@confidence(", "@id( 3 ) @confidence("))))
        .singleElement()
        .asString()
        .contains("@id; expected @confidence and no other annotation");
  }

  @Test
  void aFileThatDoesNotParseIsNamedWithTheLine() {
    assertThat(lintConditions("    ControlPlane( node == ? )"))
        .singleElement()
        .asString()
        .startsWith("etcd/odd.drl:15: [ERR 101] Line 15:26 no viable alternative")
        .contains("; expected a file that the DRL parser can read. ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not EtcdPeerBecameActive( node == $node )",
        "not( EtcdPeerBecameActive( node == $node ) and Cluster() )",
        "forall( EtcdPeerBecameActive( node == $node ) ControlPlane() )",
        "forall( EtcdPeerBecameActive( node == $node, current ) )",
        "accumulate( EtcdPeerBecameActive( node == $node ); $c : count(); $c < 3 )",
        "accumulate( EtcdPeerBecameActive( node == $node ); $c : count() )",
        "accumulate( EtcdPeerBecameActive( node == $node ); $c : count(); $c >= 0 )",
        "accumulate( EtcdPeerBecameActive( node == $node, $l : lastAge ); $c : min( $l ); $c > 300 )",
        "Long( intValue == 0 ) from accumulate( EtcdPeerBecameActive( node == $node ), count() )",
        "exists( Worker() and not EtcdPeerBecameActive( node == $node ) )",
        "accumulate( ControlPlane( $w : node ) and not EtcdPeerBecameActive( node == $node ); $c : count( $w ); $c > 1 )",
      })
  void anAbsenceNeedsTheArtefactExaminedOnTheSameMachine(String absence) {
    String guard = "    Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )\n";
    String bound = "    Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, $node : node )\n";
    String everywhere =
        "    forall( KnownNode( $n : node ) Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node =="
            + " $n ) )\n";

    assertThat(lintConditions(SOUND + "    " + absence))
        .singleElement()
        .asString()
        .startsWith("etcd/odd.drl:17: rule \"etcd.odd\" relies on the absence of EtcdPeer")
        .contains("expected Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )");
    assertThat(lintConditions(SOUND + guard + "    " + absence)).isEmpty();
    assertThat(lintConditions(bound + "    " + absence)).isEmpty();
    assertThat(lintConditions(SOUND + everywhere + "    " + absence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $peer )",
        "Examined( artefact == ArtefactId.TALOS_LOGS_ETCD )",
        "Examined( artefact == ArtefactId.TALOS_LOGS_KUBELET, node == $node )",
        "Examined( artefact != ArtefactId.TALOS_LOGS_ETCD, node == $node )",
        "exists Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )",
        "( Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node ) or Worker() )",
        "forall( ControlPlane( $n : node, node != $peer ) Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $n ) )",
        "forall( ControlPlane( $n : node ) Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $peer ) )",
      })
  void aGuardOfSomethingElseIsNoGuard(String guard) {
    assertThat(
            lintConditions(
                SOUND + "    " + guard + "\n    not EtcdPeerBecameActive( node == $node )"))
        .anySatisfy(fault -> assertThat(fault).contains("relies on the absence of EtcdPeerBecame"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accumulate( EtcdPeerBecameActive( node == $node ); $c : count(); $c >= 2 )",
        "accumulate( EtcdPeerBecameActive( node == $node, $l : lastAge ); $c : min( $l ); $c < 300 )",
        "accumulate( ControlPlane( $m : node ); $all : count( $m ) ) accumulate( EtcdNoLeader( $b : node ); $c : count( $b ); 2 * $c > $all )",
        "forall( ControlPlane( $m : node ) EtcdNoLeader( node == $m ) )",
        "exists EtcdPeerBecameActive( node == $node )",
        "not( not EtcdPeerBecameActive( node == $node ) )",
        "not Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )",
      })
  void whatMustBeThereNeedsNoGuard(String presence) {
    assertThat(lintConditions(SOUND + "    " + presence)).isEmpty();
  }

  @Test
  void anAbsenceOnAnyMachineNeedsTheArtefactExaminedOnAllOfThem() {
    assertThat(lintConditions(SOUND + "    not EtcdBootstrapRequested()"))
        .singleElement()
        .asString()
        .contains(
            "expected forall( ControlPlane( $n : node ) Examined( artefact =="
                + " ArtefactId.TALOS_LOGS_MACHINED, node == $n ) )");
    assertThat(
            lintConditions(
                SOUND
                    + "    forall( ControlPlane( $n : node ) Examined( artefact =="
                    + " ArtefactId.TALOS_LOGS_MACHINED, node == $n ) )\n"
                    + "    not EtcdBootstrapRequested()"))
        .isEmpty();
  }

  @Test
  void oneDocumentOfTheClusterIsExaminedOnce() {
    String absence = "    not KubernetesNode( node == $node )";

    assertThat(lintConditions(SOUND + absence))
        .singleElement()
        .asString()
        .contains("expected Examined( artefact == ArtefactId.KUBERNETES_NODES ) outside");
    assertThat(
            lintConditions(
                SOUND + "    Examined( artefact == ArtefactId.KUBERNETES_NODES )\n" + absence))
        .isEmpty();
  }

  @Test
  void theAbsenceOfAConclusionIsNoCondition() {
    String other =
        """
        package dev.ichor.rules.node
        import dev.ichor.conclusion.*
        import dev.ichor.fact.*

        declare NodeOdd extends Problem
            node : NodeName @key
        end
        """;

    assertThat(
            lint(
                file("node/odd.drl", other),
                file(
                    "etcd/odd.drl",
                    HEAD
                        + rule(
                            SOUND + "    not NodeOdd( node == $node )", "new EtcdOdd( $node )"))))
        .containsExactly(
            "etcd/odd.drl:17: rule \"etcd.odd\" relies on the absence of NodeOdd( node == $node );"
                + " expected the absence of facts only, not of conclusions. Match the facts that"
                + " keep it from being concluded.");
    assertThat(
            lint(
                file("node/odd.drl", other),
                file(
                    "etcd/odd.drl",
                    HEAD + rule(SOUND + "    NodeOdd( node == $node )", "new EtcdOdd( $node )"))))
        .isEmpty();
  }

  @Test
  void twoConclusionTypesThatFeedEachOtherAreNamedWithTheirCircle() {
    String node =
        """
        package dev.ichor.rules.node
        import dev.ichor.conclusion.*
        import dev.ichor.fact.*
        import dev.ichor.rules.etcd.EtcdOdd

        declare NodeOdd extends Problem
            node : NodeName @key
        end

        rule "node.odd" @confidence( likely )
        when
            exists EtcdOdd()
            EtcdOdd( $node : node )
        then
            insertLogical( new NodeOdd( $node ) );
        end
        """;
    String etcd = HEAD + rule("    NodeOdd( $node : node )", "new EtcdOdd( $node )");

    assertThat(lint(file("node/odd.drl", node), file("etcd/odd.drl", etcd)))
        .containsExactly(
            "etcd/odd.drl:13: NodeOdd rests on EtcdOdd rests on NodeOdd; expected conclusions that"
                + " do not rest on each other in a circle. Let one of the rules match the facts"
                + " behind the other's conclusion.",
            "node/odd.drl:10: EtcdOdd rests on NodeOdd rests on EtcdOdd; expected conclusions that"
                + " do not rest on each other in a circle. Let one of the rules match the facts"
                + " behind the other's conclusion.");
    assertThat(lint(file("node/odd.drl", node))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Explains( $x : cause )", "Expected( $x : problem )", "Problem( $x : id )"})
  void noProblemRestsOnWhatIsSaidAboutProblems(String premise) {
    assertThat(lintConditions(SOUND + "    " + premise))
        .containsExactly(
            "etcd/odd.drl:13: EtcdOdd rests on "
                + premise.replaceFirst("\\(.*", "")
                + "; expected facts and declared problems as premises of a problem. Match the"
                + " problem type itself, or the facts behind it.");
  }
}
