package dev.ichor.artefact.machine;

import dev.ichor.artefact.api.ApiAnswer;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceCrashed;
import dev.ichor.fact.machine.ServiceMessage;
import dev.ichor.fact.machine.ServicePreStageFailed;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.ServiceWaitsFor;
import dev.ichor.log.SignatureBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The state of one service with its events; a machine has one such document per service. The API
 * answers with all services of the machine at once.
 *
 * <pre>{@code
 * ID                    kubelet
 * STATE                 Waiting
 * HEALTH                Fail
 * LAST HEALTH MESSAGE   Get "http://127.0.0.1:10248/healthz": connection refused
 * EVENTS                [Waiting]: Error running Containerd(kubelet), going to restart forever: task "kubelet" failed: exit code 1 (3s ago)
 *                       [Running]: Started task kubelet (PID 872) for container kubelet (3s ago)
 *                       [Starting]: Starting service (9s ago)
 * }</pre>
 */
public final class Services implements Artefact {

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_SERVICES;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    Set<Class<? extends Fact>> types =
        new LinkedHashSet<>(
            List.of(
                ServiceState.class,
                ServiceStarted.class,
                ServiceMessage.class,
                ServiceWaitsFor.class,
                ServiceCrashed.class,
                ServicePreStageFailed.class));
    types.addAll(SignatureBase.builtin().yields(id()));
    return types;
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    String text = document.text();
    if (ApiAnswer.is(text)) {
      List<ServiceAnswer.Service> services = ServiceAnswer.read(text).services();
      notes.remark(services.size() + " services");
      services.forEach(service -> new DatedService(service, document).note(notes));
      return;
    }
    List<String> faults = new ArrayList<>();
    ServiceDocument service = StateFile.read(text, faults);
    faults.forEach(fault -> notes.notExamined(Reason.BROKEN, fault));
    notes.remark(service.events().size() + " events");
    new ServiceNotes(service, document, notes).note();
  }

  /** Whether an event lists what the service still waits for. */
  static boolean waits(ServiceEvent event) {
    return event.state() == RunState.WAITING && WaitConditions.listedIn(event.message());
  }
}
