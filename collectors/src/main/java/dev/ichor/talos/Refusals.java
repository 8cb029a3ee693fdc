package dev.ichor.talos;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The machines that refused a call which every role for reading may make; other refusals are the
 * rule for a client that may only read.
 */
final class Refusals {

  private static final Set<String> FOR_ALL =
      Set.of(
          "machine.MachineService/Version",
          "machine.MachineService/ServiceList",
          "machine.MachineService/Hostname",
          "machine.MachineService/Memory",
          "machine.MachineService/Events",
          "machine.MachineService/Logs");

  private final Map<String, CallFault> byMachine = new TreeMap<>();

  synchronized void note(String machine, String method, CallFault fault) {
    if (fault.kind() == FaultKind.NOT_AUTHORIZED && FOR_ALL.contains(method)) {
      byMachine.putIfAbsent(machine, fault);
    }
  }

  synchronized Map<String, CallFault> byMachine() {
    return new TreeMap<>(byMachine);
  }
}
