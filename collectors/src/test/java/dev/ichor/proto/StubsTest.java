package dev.ichor.proto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StubsTest {

  /** What the role os:reader may call, as far as Ichor does (etcd's status and alarms from 1.9). */
  private static final String[] READING = {
    "cosi.resource.State/Get",
    "cosi.resource.State/List",
    "cosi.resource.State/Watch",
    "machine.ImageService/List",
    "machine.MachineService/Containers",
    "machine.MachineService/Dmesg",
    "machine.MachineService/EtcdAlarmList",
    "machine.MachineService/EtcdMemberList",
    "machine.MachineService/EtcdStatus",
    "machine.MachineService/Events",
    "machine.MachineService/Hostname",
    "machine.MachineService/ImageList",
    "machine.MachineService/Logs",
    "machine.MachineService/LogsContainers",
    "machine.MachineService/Memory",
    "machine.MachineService/Mounts",
    "machine.MachineService/Netstat",
    "machine.MachineService/Processes",
    "machine.MachineService/ServiceList",
    "machine.MachineService/SystemStat",
    "machine.MachineService/Version",
    "storage.StorageService/Disks",
    "time.TimeService/Time"
  };

  @Test
  void nothingCanBeCalledThatDoesMoreThanRead() {
    assertThat(Stubs.methods().keySet()).containsExactly(READING);
  }
}
