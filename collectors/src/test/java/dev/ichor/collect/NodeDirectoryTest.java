package dev.ichor.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeDirectoryTest {

  private static final String ELSEWHERE = "10.0.0.9/service-logs/etcd.log";
  private static final NodeName LISTER = new NodeName("10.0.0.9");

  private final List<NodeName> folders = new ArrayList<>();
  private final List<NodeName> configurations = new ArrayList<>();
  private final List<NameClaim> claims = new ArrayList<>();

  private void folder(String name) {
    folders.add(new NodeName(name));
  }

  private void own(String folder, AliasKind kind, String value) {
    NodeName node = new NodeName(folder);
    claims.add(new NameClaim(ArtefactId.TALOS_IDENTITIES, folder + "/x", node, node, kind, value));
  }

  private void listed(ArtefactId artefact, String spelling, AliasKind kind, String value) {
    claims.add(
        new NameClaim(artefact, "10.0.0.9/list", LISTER, new NodeName(spelling), kind, value));
  }

  private NodeDirectory directory() {
    return NodeDirectory.of(folders, configurations, claims);
  }

  private String resolve(String spelling) {
    return directory().resolve(new NodeName(spelling), ELSEWHERE, LISTER).text();
  }

  private List<String> known() {
    return directory().known().stream().map(NodeName::text).toList();
  }

  @Test
  void everySpellingOfAMachineBecomesItsHostname() {
    folder("10.0.0.2");
    own("10.0.0.2", AliasKind.NODE_ID, "SPjl");
    own("10.0.0.2", AliasKind.HOSTNAME, "cp-1");
    own("10.0.0.2", AliasKind.NODENAME, "talos-cp-1");
    own("10.0.0.2", AliasKind.ADDRESS, "fd00::2");
    own("10.0.0.2", AliasKind.ETCD_MEMBER_ID, "03a5706b63f4c26a");

    assertThat(
            List.of(
                resolve("10.0.0.2"),
                resolve("SPjl"),
                resolve("CP-1"),
                resolve("talos-cp-1"),
                resolve("https://[fd00::2]:2380"),
                resolve("10.0.0.2:2380"),
                resolve("3a5706b63f4c26a"),
                resolve("03a5706b63f4c26a")))
        .containsOnly("cp-1");
    assertThat(known()).containsExactly("cp-1");
  }

  @Test
  void aMachineCollectedUnderTwoNamesIsOne() {
    folder("10.0.0.2");
    folder("cp-1.example");
    own("10.0.0.2", AliasKind.NODE_ID, "A");
    own("cp-1.example", AliasKind.NODE_ID, "A");
    own("cp-1.example", AliasKind.HOSTNAME, "cp-1");

    assertThat(known()).containsExactly("cp-1");
    assertThat(directory().folders(new NodeName("cp-1")))
        .containsExactly("10.0.0.2", "cp-1.example");
  }

  @Test
  void twoMachinesWithOneHostnameStayTwo() {
    folder("10.0.0.2");
    folder("10.0.0.3");
    own("10.0.0.2", AliasKind.NODE_ID, "A");
    own("10.0.0.2", AliasKind.HOSTNAME, "cp");
    own("10.0.0.3", AliasKind.NODE_ID, "B");
    own("10.0.0.3", AliasKind.HOSTNAME, "cp");

    assertThat(known()).containsExactly("cp(10.0.0.2)", "cp(10.0.0.3)");
    assertThat(resolve("cp")).isEqualTo("unknown(cp)");
    assertThat(resolve("B")).isEqualTo("cp(10.0.0.3)");
  }

  @Test
  void twoFoldersWithOneHostnameAndNoNodeIdStayTwo() {
    folder("10.0.0.2");
    folder("10.0.0.3");
    own("10.0.0.2", AliasKind.HOSTNAME, "cp");
    own("10.0.0.3", AliasKind.HOSTNAME, "cp");

    assertThat(known()).containsExactly("cp(10.0.0.2)", "cp(10.0.0.3)");
  }

  @Test
  void aMachineThatOnlyAListNamesIsKnown() {
    listed(ArtefactId.TALOS_MEMBERS, "B", AliasKind.NODE_ID, "B");
    listed(ArtefactId.TALOS_MEMBERS, "B", AliasKind.HOSTNAME, "cp-2");
    listed(ArtefactId.TALOS_MEMBERS, "B", AliasKind.ADDRESS, "10.0.0.3");

    assertThat(known()).containsExactly("cp-2");
    assertThat(resolve("10.0.0.3")).isEqualTo("cp-2");
    assertThat(directory().folders(new NodeName("cp-2"))).isEmpty();
  }

  @Test
  void aNodeObjectJoinsTheMachineWithItsName() {
    folder("10.0.0.2");
    own("10.0.0.2", AliasKind.NODE_ID, "A");
    own("10.0.0.2", AliasKind.HOSTNAME, "cp-1");
    listed(ArtefactId.KUBERNETES_NODES, "cp-1", AliasKind.NODENAME, "cp-1");
    listed(ArtefactId.KUBERNETES_NODES, "w-1", AliasKind.NODENAME, "w-1");
    listed(ArtefactId.KUBERNETES_NODES, "w-1", AliasKind.ADDRESS, "10.0.0.5");

    assertThat(known()).containsExactly("cp-1", "w-1");
    assertThat(resolve("10.0.0.5")).isEqualTo("w-1");
  }

  @Test
  void aFolderWithoutNodeIdJoinsTheMemberWithItsAddress() {
    folder("10.0.0.3");
    listed(ArtefactId.TALOS_MEMBERS, "B", AliasKind.NODE_ID, "B");
    listed(ArtefactId.TALOS_MEMBERS, "B", AliasKind.HOSTNAME, "cp-2");
    listed(ArtefactId.TALOS_MEMBERS, "B", AliasKind.ADDRESS, "10.0.0.3");

    assertThat(known()).containsExactly("cp-2");
    assertThat(directory().folders(new NodeName("cp-2"))).containsExactly("10.0.0.3");
  }

  @Test
  void aLoopbackFolderIsNoAliasOfAnotherMachine() {
    folder("127.0.0.1");
    own("127.0.0.1", AliasKind.HOSTNAME, "cp-1");
    own("127.0.0.1", AliasKind.ADDRESS, "127.0.0.1");
    NodeName loopback = new NodeName("127.0.0.1");

    assertThat(resolve("127.0.0.1")).isEqualTo("unknown(127.0.0.1)");
    assertThat(directory().resolve(loopback, "127.0.0.1/summary", loopback).text())
        .isEqualTo("cp-1");
  }

  @Test
  void anAddressThatTwoMachinesClaimNamesNone() {
    folder("10.0.0.2");
    folder("10.0.0.3");
    own("10.0.0.2", AliasKind.ADDRESS, "10.0.0.100");
    own("10.0.0.3", AliasKind.ADDRESS, "10.0.0.100");

    assertThat(resolve("10.0.0.100")).isEqualTo("unknown(10.0.0.100)");
  }

  @Test
  void theAffiliateOfAWipedMachineMakesNothingAmbiguous() {
    folder("10.0.0.2");
    own("10.0.0.2", AliasKind.NODE_ID, "new");
    own("10.0.0.2", AliasKind.HOSTNAME, "cp-1");
    own("10.0.0.2", AliasKind.ADDRESS, "10.0.0.2");
    listed(ArtefactId.TALOS_AFFILIATES, "old", AliasKind.NODE_ID, "old");
    listed(ArtefactId.TALOS_AFFILIATES, "old", AliasKind.HOSTNAME, "cp-1");
    listed(ArtefactId.TALOS_AFFILIATES, "old", AliasKind.ADDRESS, "10.0.0.2");

    assertThat(known()).containsExactly("cp-1");
    assertThat(resolve("10.0.0.2")).isEqualTo("cp-1");
    assertThat(resolve("cp-1")).isEqualTo("cp-1");
    assertThat(resolve("old")).isEqualTo("unknown(old)");
  }

  @Test
  void anAddressOfNoMachineIsUnknownAndTheClusterStaysTheCluster() {
    folder("10.0.0.2");

    assertThat(resolve("10.0.0.77")).isEqualTo("unknown(10.0.0.77)");
    assertThat(resolve("(cluster)")).isEqualTo("(cluster)");
    assertThat(resolve("unknown(abc)")).isEqualTo("unknown(abc)");
    assertThat(known()).containsExactly("10.0.0.2");
  }

  private void configured(String file, AliasKind kind, String value) {
    NodeName node = new NodeName(file);
    configurations.add(node);
    claims.add(new NameClaim(ArtefactId.TALOS_MACHINE_CONFIG, file, node, node, kind, value));
  }

  @Test
  void aConfigurationIsThatOfTheMachineWithItsHostnameOrAddress() {
    folder("10.0.0.2");
    own("10.0.0.2", AliasKind.HOSTNAME, "cp-1");
    folder("10.0.0.3");
    configured("a.yaml", AliasKind.HOSTNAME, "cp-1");
    configured("b.yaml", AliasKind.ADDRESS, "10.0.0.3");

    assertThat(known()).containsExactly("10.0.0.3", "cp-1");
    assertThat(directory().configurations(new NodeName("cp-1"))).containsExactly("a.yaml");
    assertThat(directory().folders(new NodeName("cp-1"))).containsExactly("10.0.0.2");
  }

  @Test
  void aConfigurationAloneIsNamedByHostnameElseAddressElseFile() {
    configured("a.yaml", AliasKind.HOSTNAME, "cp-1");
    configured("b.yaml", AliasKind.ADDRESS, "10.0.0.3");
    configurations.add(new NodeName("c.yaml"));

    assertThat(known()).containsExactly("10.0.0.3", "c.yaml", "cp-1");
  }

  @Test
  void twoConfigurationsWithOneHostnameAreTwoMachines() {
    configured("a.yaml", AliasKind.HOSTNAME, "cp-1");
    configured("b.yaml", AliasKind.HOSTNAME, "cp-1");

    assertThat(known()).hasSize(2);
  }
}
