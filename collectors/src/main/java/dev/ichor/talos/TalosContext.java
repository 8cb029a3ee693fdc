package dev.ichor.talos;

import java.util.List;

/**
 * A context of the talosconfig.
 *
 * @param name its name
 * @param endpoints where the API is dialled; may be empty
 * @param nodes the machines that calls are meant for when none is named; mostly empty
 * @param credentials whom the client trusts and who it is
 */
public record TalosContext(
    String name, List<Endpoint> endpoints, List<String> nodes, Credentials credentials) {

  /**
   * The cluster, by the endpoints of the context or by others.
   *
   * @param instead endpoints that the user gave; empty for those of the context
   * @param place where the context was read, for the error
   * @throws TalosconfigException when there is no endpoint
   */
  public TalosTarget target(List<Endpoint> instead, TalosconfigPlace place)
      throws TalosconfigException {
    List<Endpoint> chosen = instead.isEmpty() ? endpoints : instead;
    if (chosen.isEmpty()) {
      throw new TalosconfigException(
          "no target is known: the context \""
              + name
              + "\" of the talosconfig "
              + place.file()
              + " has no endpoints; give the address of a control plane with --endpoints, or set"
              + " it with \"talosctl config endpoint ADDRESS\"");
    }
    return new TalosTarget(chosen, credentials);
  }
}
