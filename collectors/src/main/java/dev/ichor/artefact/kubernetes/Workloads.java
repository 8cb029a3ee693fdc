package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.LogSighting;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.CniApiServer;
import dev.ichor.fact.kubernetes.DaemonSetCounted;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.util.Set;

/**
 * DaemonSets and Deployments, as from {@code kubectl get daemonsets,deployments -o yaml}: how many
 * pods a DaemonSet wants and has, and where the agents of a network plugin look for the API server.
 *
 * <pre>{@code
 * items:
 * - metadata:
 *     name: cilium
 *     namespace: kube-system
 *   spec:
 *     template:
 *       spec:
 *         containers:
 *         - env:
 *           - name: KUBERNETES_SERVICE_HOST
 *             value: localhost
 *           - name: KUBERNETES_SERVICE_PORT
 *             value: "7445"
 *           name: cilium-agent
 *   status:
 *     currentNumberScheduled: 3
 *     desiredNumberScheduled: 3
 * }</pre>
 */
public final class Workloads implements Artefact {

  private static final int NO_PORT = -1;

  @Override
  public ArtefactId id() {
    return ArtefactId.KUBERNETES_WORKLOADS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(DaemonSetCounted.class, CniApiServer.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    ObjectList.read(
        document, notes, "workload", workload -> note(workload, document.path(), notes));
  }

  private static void note(YamlValue object, String path, Notes sink)
      throws BrokenDocumentException {
    ObjectNotes notes = ObjectNotes.read(object, path, sink);
    noteCounts(notes, object.key("status"));
    for (YamlValue container : object.at("spec.template.spec.containers").elements()) {
      noteApiServer(notes, container.key("env"));
    }
  }

  /** Nothing in the object dates the counts: they are those of now. */
  private static void noteCounts(ObjectNotes notes, YamlValue status) {
    int desired = (int) status.key("desiredNumberScheduled").number(-1);
    int made = (int) status.key("currentNumberScheduled").number(-1);
    if (desired < 0 || made < 0) {
      return;
    }
    String field = "status.currentNumberScheduled";
    int line = status.key("currentNumberScheduled").line();
    notes
        .notes()
        .sighting(
            new LogSighting(
                new DaemonSetCounted(NodeName.CLUSTER, notes.name(), desired, made, 0, 0, 0, false),
                null,
                null,
                1,
                new Locator.ResourceField(notes.path(), notes.name(), field, line),
                "DaemonSet " + notes.name() + " wants " + desired + " pods, has " + made,
                true));
  }

  private static void noteApiServer(ObjectNotes notes, YamlValue variables) {
    String host = variable(variables, "KUBERNETES_SERVICE_HOST");
    int port = port(variable(variables, "KUBERNETES_SERVICE_PORT"));
    if (!host.isEmpty() && port != NO_PORT) {
      notes.fact(
          new CniApiServer(host, port),
          "spec.template.spec.containers",
          variables,
          "KUBERNETES_SERVICE_HOST " + host + ", KUBERNETES_SERVICE_PORT " + port);
    }
  }

  private static String variable(YamlValue variables, String name) {
    return variables.elements().stream()
        .filter(variable -> variable.key("name").text().equals(name))
        .map(variable -> variable.key("value").text())
        .findFirst()
        .orElse("");
  }

  private static int port(String text) {
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : NO_PORT;
  }
}
