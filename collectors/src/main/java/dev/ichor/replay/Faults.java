package dev.ichor.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What goes wrong in a replay, by machine and method; it may change while the replay is served, and
 * holds for calls that begin later.
 */
public final class Faults {

  private static final Fault NONE = new Fault(Fault.Kind.WORKS);
  private static final String ALL = "*";

  private record Place(String node, String method) {}

  private final Map<Place, Fault> faults = new ConcurrentHashMap<>();

  /**
   * Lets every call to a machine go wrong.
   *
   * @param node the machine as calls spell it
   */
  public void set(String node, Fault fault) {
    set(node, ALL, fault);
  }

  /**
   * Lets calls of one method go wrong.
   *
   * @param node the machine as calls spell it; {@code *} for all
   * @param method name without its service, e.g. {@code EtcdStatus}; {@code *} for all
   */
  public void set(String node, String method, Fault fault) {
    faults.put(new Place(node, method), fault);
  }

  /** Lets all calls to a machine go one way, and forgets what was set for single methods of it. */
  void replace(String node, Fault fault) {
    set(node, fault);
    faults.keySet().removeIf(place -> place.node().equals(node) && !place.method().equals(ALL));
  }

  /** What happens to a call; a fault of the method goes before that of all methods. */
  Fault of(String node, String method) {
    for (Place place :
        new Place[] {
          new Place(node, method), new Place(node, ALL), new Place(ALL, method), new Place(ALL, ALL)
        }) {
      Fault fault = faults.get(place);
      if (fault != null) {
        return fault;
      }
    }
    return NONE;
  }
}
