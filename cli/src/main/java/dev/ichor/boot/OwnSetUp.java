package dev.ichor.boot;

import dev.ichor.talos.CallLimits;
import dev.ichor.talos.Endpoint;
import dev.ichor.talos.EndpointState;
import dev.ichor.talos.TalosContext;
import dev.ichor.talos.TalosSession;
import dev.ichor.talos.TalosTarget;
import dev.ichor.talos.Talosconfig;
import dev.ichor.talos.TalosconfigException;
import dev.ichor.talos.TalosconfigPlace;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at the user's own side: what leads to a cluster, and whether it does. */
public final class OwnSetUp {

  /** How a thing looks. */
  public enum State {
    GOOD,
    /** Usable, with a cost that the words name. */
    SO_SO,
    BAD,
    /** Nothing leads to a cluster. */
    NO_TARGET
  }

  /**
   * What was found of one thing.
   *
   * @param state how it looks
   * @param thing which
   * @param words what was found
   */
  public record Finding(State state, String thing, String words) {}

  private final LiveRequest request;
  private final List<Finding> findings = new ArrayList<>();

  private OwnSetUp(LiveRequest request) {
    this.request = request;
  }

  /** Looks, and connects to the endpoints. */
  public static List<Finding> look(LiveRequest request) {
    OwnSetUp look = new OwnSetUp(request);
    look.talos();
    return look.findings;
  }

  private void talos() {
    LiveRequest.Talos asked = request.talos();
    LiveRequest.Surroundings own = request.own();
    TalosconfigPlace place =
        TalosconfigPlace.find(
                asked.file(), own.environment(), own.home(), TalosconfigPlace.IN_CLUSTER)
            .orElse(null);
    if (place == null) {
      List<String> looked =
          TalosconfigPlace.usual(own.environment(), own.home(), TalosconfigPlace.IN_CLUSTER)
              .stream()
              .map(usual -> usual.file() + " (" + usual.origin() + ")")
              .toList();
      note(State.NO_TARGET, "talosconfig", "none; looked at " + String.join(", ", looked));
      return;
    }
    note(State.GOOD, "talosconfig", place.file() + ", by " + place.origin());
    try {
      Talosconfig config = Talosconfig.read(place);
      String name = asked.context() == null ? "" : asked.context();
      TalosContext context = config.context(name);
      String origin = name.isEmpty() ? "the talosconfig" : "--context";
      note(State.GOOD, "context", context.name() + ", by " + origin);
      certificate(context);
      endpoints(context, place, Endpoint.parse(asked.endpoints()));
    } catch (TalosconfigException e) {
      note(State.NO_TARGET, "talosconfig", String.valueOf(e.getMessage()));
    }
  }

  private void certificate(TalosContext context) {
    X509Certificate certificate = context.credentials().certificate().orElse(null);
    if (certificate == null) {
      note(State.SO_SO, "client certificate", "none: only a machine in maintenance answers");
      return;
    }
    List<String> roles = context.credentials().roles();
    note(
        roles.isEmpty() ? State.BAD : State.GOOD,
        "roles",
        roles.isEmpty() ? "none: every call will be refused" : String.join(", ", roles));
    Instant now = request.own().clock().instant();
    Instant since = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    boolean valid = !now.isBefore(since) && now.isBefore(until);
    note(
        valid ? State.GOOD : State.BAD,
        "client certificate",
        "valid from " + since + " to " + until + (valid ? "" : ", and the own clock says " + now));
  }

  private void endpoints(TalosContext context, TalosconfigPlace place, List<Endpoint> instead)
      throws TalosconfigException {
    TalosTarget target = context.target(instead, place);
    CallLimits limits = CallLimits.USUAL;
    try (TalosSession session = TalosSession.open(target, limits, request.own().clock())) {
      for (EndpointState state : session.tried()) {
        endpoint(state, instead.isEmpty() ? "the talosconfig" : "--endpoints");
      }
    }
  }

  private void endpoint(EndpointState state, String origin) {
    String thing = "endpoint " + state.endpoint().dialled();
    boolean good = state.fault() == null;
    String words = state.fault() == null ? "answers" : state.fault().words();
    note(good ? State.GOOD : State.BAD, thing, words + ", by " + origin);
  }

  private void note(State state, String thing, String words) {
    findings.add(new Finding(state, thing, words));
  }
}
