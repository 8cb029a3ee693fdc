package dev.ichor.render;

import dev.ichor.conclusion.Confidence;
import dev.ichor.proof.Attempt.Breach;
import dev.ichor.proof.Attempt.Relation;
import dev.ichor.proof.Attempt.State;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Report.Source;
import dev.ichor.report.WhyNot;
import dev.ichor.report.WhyNot.Condition;
import dev.ichor.report.WhyNot.Ending;
import dev.ichor.report.WhyNot.Gap;
import dev.ichor.report.WhyNot.Near;
import dev.ichor.report.WhyNot.Sole;
import dev.ichor.report.WhyNot.Thing;
import dev.ichor.report.WhyNot.Try;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers that renderers are tried on. */
public final class StandardAnswers {

  private static final Near REFUSED =
      new Near(
          Relation.NEAREST,
          new Thing("f3", null, null),
          List.of(new Breach("reason == DialError.TIMEOUT", "reason = REFUSED")));

  private static final Gap LOG =
      new Gap("talos.logs.etcd", "cp-2", "denied", "talosctl -n cp-2 logs etcd");

  /** A condition is false, and another one alone would do. */
  public static final WhyNot FALSE = answer(Ending.CONDITION_FALSE, List.of());

  /** The same where a log was not read. */
  public static final WhyNot OPEN = answer(Ending.NOT_EXAMINED, List.of(LOG));

  private StandardAnswers() {}

  private static WhyNot answer(Ending ending, List<Gap> gaps) {
    return new WhyNot(
        "etcd.peer-port-blocked",
        "node/cp-3",
        ending,
        gaps.isEmpty() ? "condition 3 is false" : "not everything that decides it was examined",
        List.of(),
        List.of(first(gaps), second("etcd.peer-port-blocked, two"), second("a third"), holding()),
        gaps,
        new TreeMap<>(
            Map.of("f1", fact("f1", "ControlPlane"), "f3", fact("f3", "EtcdPeerDialFailed"))),
        Map.of("s4", new Source("s4", "talos.logs.etcd", "cp-3", "complete", "")));
  }

  private static FactLine fact(String id, String type) {
    return new FactLine(
        id,
        type,
        "cp-3",
        new TreeMap<>(Map.of("peer", "cp-2 \u001b[31m\u202e<script>", "lastAge", 8)),
        List.of(new Sighting("s4", "cp-3/service-logs/etcd.log:418", null, "")));
  }

  private static Try first(List<Gap> gaps) {
    return new Try(
        "etcd.peer-port-blocked",
        "etcd/peer-port-blocked.drl:14",
        Confidence.CERTAIN,
        3,
        false,
        List.of(
            condition(1, "ControlPlane( $node : node )", State.HOLDS, new Thing("f1", null, null)),
            new Condition(
                2,
                "accumulate( ControlPlane( $m : node ); $members : count( $m ) )",
                State.HOLDS,
                List.of(),
                List.of("$members = 3"),
                List.of(),
                List.of()),
            new Condition(
                3,
                "EtcdPeerDialFailed( node == $node, reason == DialError.TIMEOUT, current, $peer :"
                    + " peer )",
                State.FAILS,
                List.of(),
                List.of(),
                List.of(REFUSED),
                gaps),
            condition(4, "ServiceState( node == $peer )", State.NOT_REACHED)),
        List.of(new Sole(4, "node == $peer", List.of(REFUSED))));
  }

  private static Condition condition(int number, String text, State state, Thing... matched) {
    return new Condition(number, text, state, List.of(matched), List.of(), List.of(), List.of());
  }

  private static Try second(String name) {
    Near inTheWay =
        new Near(
            Relation.IN_THE_WAY, new Thing(null, "etcd.quorum-lost:cluster/prod", null), List.of());
    return new Try(
        name,
        "etcd/peer-port-blocked.drl:36",
        Confidence.LIKELY,
        1,
        true,
        List.of(
            new Condition(
                1,
                "not EtcdQuorumLost()",
                State.FAILS,
                List.of(),
                List.of(),
                List.of(inTheWay),
                List.of()),
            condition(2, "exists ControlPlane()", State.HOLDS)),
        List.of());
  }

  private static Try holding() {
    return new Try("a fourth", "x.drl:1", Confidence.POSSIBLE, 0, false, List.of(), List.of());
  }
}
