package dev.ichor.collect.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ichor.collect.UnreadableInputException;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.client.ApiDialFailed;
import dev.ichor.fact.client.CertificateUntrusted;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.discovery.MemberSeen;
import dev.ichor.fact.etcd.AlarmKind;
import dev.ichor.fact.etcd.EtcdAlarmRaised;
import dev.ichor.fact.etcd.EtcdMember;
import dev.ichor.fact.etcd.EtcdMemberStatus;
import dev.ichor.fact.etcd.EtcdPeerDialFailed;
import dev.ichor.fact.kubernetes.ConditionStatus;
import dev.ichor.fact.kubernetes.CriContainer;
import dev.ichor.fact.kubernetes.CsrState;
import dev.ichor.fact.kubernetes.KubernetesNode;
import dev.ichor.fact.kubernetes.PodContainer;
import dev.ichor.fact.kubernetes.SigningRequest;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.MachineStage;
import dev.ichor.fact.machine.MemoryTotal;
import dev.ichor.fact.machine.MountUsage;
import dev.ichor.fact.machine.Processor;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.Stage;
import dev.ichor.fact.machine.TalosVersion;
import dev.ichor.fact.time.NtpQueryFailed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSourceTest {

  private static final NodeName NODE = NodeName.UNNAMED;
  private static final String NTP =
      "[talos] time query error with server \"162.159.200.1\" {\"component\": \"controller-runtime\"}";
  private static final String DIAL =
      "{\"level\":\"warn\",\"ts\":\"2026-11-22T12:04:02.081783Z\",\"caller\":\"rafthttp/probing_status.go:68\",\"msg\":\"prober"
          + " detected unhealthy status\",\"error\":\"dial tcp 10.5.0.4:2380: i/o timeout\"}";

  private static <F extends Fact> List<F> facts(Class<F> type, String text)
      throws UnreadableInputException {
    return Pasted.text(text).facts(type);
  }

  @Test
  void anUndatedLineTellsOfThePresentOfAMachineWithoutName() throws Exception {
    Pasted pasted = Pasted.text(NTP + "\n" + NTP + "\n");

    assertThat(pasted.facts(NtpQueryFailed.class))
        .containsExactly(new NtpQueryFailed(NODE, "162.159.200.1", 0, 0, 2, true));
    assertThat(pasted.facts(KnownNode.class)).containsExactly(new KnownNode(NODE));
    assertThat(pasted.excerpt(ArtefactId.TALOS_DMESG, "NODE")).isTrue();
    assertThat(pasted.survey().header().mode()).isEqualTo("text");
    assertThat(pasted.survey().header().dated()).isFalse();
  }

  @Test
  void agesCountFromTheNewestLine() throws Exception {
    String later = DIAL.replace("12:04:02", "13:04:02");
    Pasted pasted = Pasted.text(DIAL + "\n" + later);

    assertThat(pasted.facts(EtcdPeerDialFailed.class))
        .extracting(EtcdPeerDialFailed::firstAge, EtcdPeerDialFailed::lastAge)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3600, 0));
    assertThat(pasted.survey().header().asOf())
        .isEqualTo(Instant.parse("2026-11-22T13:04:02.081783Z"));
    assertThat(pasted.excerpt(ArtefactId.TALOS_LOGS_ETCD, "NODE")).isTrue();
  }

  @Test
  void linesOfKlogNeedNoYear() throws Exception {
    String line =
        "E1122 12:%s:44.572120    8162 x.go:74] \"etcd is waiting to join the cluster\"\n";
    Pasted pasted =
        Pasted.text(line.formatted("00").replace("x.go", "kubelet.go") + line.formatted("10"));

    assertThat(pasted.survey().header().dated()).isFalse();
    assertThat(pasted.facts(dev.ichor.fact.etcd.EtcdWaitsToJoin.class))
        .allMatch(said -> said.firstAge() == 600 && said.lastAge() == 0);
  }

  @Test
  void manyLinesThatSayLittleAreALog() throws Exception {
    String quiet = DIAL.replaceAll("\"msg\".*", "\"msg\":\"x\"}\n");

    Pasted log = Pasted.text(quiet.repeat(300) + DIAL);
    assertThat(log.examined(ArtefactId.TALOS_LOGS_ETCD, "NODE")).isTrue();
    assertThat(log.facts(EtcdPeerDialFailed.class)).hasSize(1);
    assertThat(Pasted.text((DIAL + "\n").repeat(300)).excerpt(ArtefactId.TALOS_LOGS_ETCD, "NODE"))
        .isTrue();
  }

  @Test
  void prefixesNameTheMachine() throws Exception {
    String dmesg = "10.5.0.2: user: warning: [2026-11-22T10:00:00Z]: ";

    assertThat(facts(NtpQueryFailed.class, dmesg + NTP))
        .extracting(NtpQueryFailed::node)
        .containsExactly(new NodeName("10.5.0.2"));
    assertThat(facts(NtpQueryFailed.class, "cp-1: " + NTP))
        .extracting(NtpQueryFailed::node)
        .containsExactly(new NodeName("cp-1"));
    assertThat(facts(NtpQueryFailed.class, "user: warning: [2026-11-22T10:00:00Z]: [talos] " + NTP))
        .extracting(NtpQueryFailed::node)
        .containsExactly(NODE);
    assertThat(facts(NtpQueryFailed.class, "main.go:52: " + NTP))
        .extracting(NtpQueryFailed::node)
        .containsExactly(NODE);
  }

  @Test
  void anEndpointThatAnswersForAMachineIsToldFromTheMachine() throws Exception {
    String untrusted =
        "rpc error: code = Unavailable desc = connection error: desc = \"transport: authentication"
            + " handshake failed: tls: failed to verify certificate: x509: certificate signed by"
            + " unknown authority\"";

    assertThat(facts(CertificateUntrusted.class, "\t* 10.5.0.9: " + untrusted))
        .extracting(CertificateUntrusted::node, CertificateUntrusted::behind)
        .containsExactly(tuple(new NodeName("10.5.0.9"), "10.5.0.9"));
    assertThat(facts(CertificateUntrusted.class, "$ talosctl -n 10.5.0.9 version\n" + untrusted))
        .extracting(CertificateUntrusted::node, CertificateUntrusted::behind)
        .containsExactly(tuple(new NodeName("10.5.0.9"), ""));
  }

  @Test
  void aCommandBehindAPromptNamesTheMachineOfWhatFollows() throws Exception {
    for (String prompt :
        List.of(
            "me@lab:~$", "#", "[root@lab talos]#", "PS C:\\\\Users\\\\me>", "➜  ~", "❯", "% ")) {
      String typed = prompt + " talosctl -n 10.5.0.2 dmesg\n";
      assertThat(facts(NtpQueryFailed.class, typed + NTP))
          .as(prompt)
          .extracting(NtpQueryFailed::node)
          .containsExactly(new NodeName("10.5.0.2"));
    }
    assertThat(facts(NtpQueryFailed.class, "run talosctl -n 10.5.0.2 dmesg\n" + NTP))
        .extracting(NtpQueryFailed::node)
        .containsExactly(NODE);
    assertThat(facts(NtpQueryFailed.class, "$ talosctl -n 10.5.0.2,10.5.0.3 dmesg\n" + NTP))
        .extracting(NtpQueryFailed::node)
        .containsExactly(NODE);
  }

  @Test
  void anIndentedLineGoesOnWithTheOneBefore() throws Exception {
    String first =
        "10.5.0.2: user: warning: [2026-11-22T10:00:00Z]: [talos] 1 error(s) occurred:\n";
    assertThat(
            facts(
                NtpQueryFailed.class,
                first + "\t" + NTP.substring(8, NTP.indexOf(" {")) + "\n\n" + DIAL))
        .extracting(NtpQueryFailed::node, NtpQueryFailed::lastAge)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(new NodeName("10.5.0.2"), 0));
  }

  @Test
  void errorsOfSeveralMachinesKeepTheirMachine() throws Exception {
    assertThat(facts(ApiDialFailed.class, Pasted.sample("errors.txt")))
        .extracting(ApiDialFailed::node)
        .containsExactlyInAnyOrder(new NodeName("10.5.0.3"), new NodeName("10.5.0.4"));
    assertThat(facts(ApiDialFailed.class, Pasted.sample("health.txt")))
        .extracting(ApiDialFailed::node)
        .containsExactlyInAnyOrder(new NodeName("10.5.0.3"), new NodeName("10.5.0.4"));
  }

  @Test
  void tablesOfEtcd() throws Exception {
    Pasted members = Pasted.text(Pasted.sample("etcd-members.txt"));
    assertThat(members.facts(EtcdMember.class))
        .contains(
            new EtcdMember(
                new NodeName("ichor-cp1"),
                new NodeName("ichor-cp2"),
                "726c905bc434cbef",
                "ichor-cp2",
                false))
        .hasSize(3);
    assertThat(members.places(EtcdMember.class)).contains("pasted text:3");
    assertThat(members.examined(ArtefactId.TALOS_ETCD_MEMBERS, "ichor-cp1")).isTrue();

    assertThat(facts(EtcdMemberStatus.class, Pasted.sample("etcd-status.txt")))
        .extracting(EtcdMemberStatus::leaderId, EtcdMemberStatus::errors)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("", "etcdserver: no leader"));
    assertThat(facts(EtcdAlarmRaised.class, Pasted.sample("etcd-alarms.txt")))
        .extracting(EtcdAlarmRaised::kind)
        .containsExactly(AlarmKind.NO_SPACE);
  }

  @Test
  void statesOfServices() throws Exception {
    Pasted list = Pasted.text(Pasted.sample("service.txt"));
    assertThat(list.facts(ServiceState.class))
        .contains(
            new ServiceState(new NodeName("10.5.0.2"), "etcd", RunState.RUNNING, Health.OK, 861));
    assertThat(list.excerpt(ArtefactId.TALOS_SERVICES, "10.5.0.2")).isTrue();

    assertThat(facts(ServiceState.class, Pasted.sample("service-etcd.txt")))
        .extracting(state -> state.node().text() + " " + state.health())
        .containsExactly("10.5.0.2 OK", "10.5.0.4 UNKNOWN");
  }

  @Test
  void tablesOfTalos() throws Exception {
    Pasted members = Pasted.text(Pasted.sample("members.txt"));
    assertThat(members.facts(MemberSeen.class)).hasSize(5);
    assertThat(members.survey().header().controlPlanes()).isEqualTo(3);
    assertThat(members.examined(ArtefactId.TALOS_MEMBERS, "ichor-cp1")).isTrue();
    assertThat(facts(MemoryTotal.class, Pasted.sample("memory.txt")))
        .containsExactly(new MemoryTotal(new NodeName("10.5.0.2"), 24105));
    Pasted processors = Pasted.text(Pasted.sample("cpu.txt"));
    assertThat(processors.facts(Processor.class))
        .containsExactly(new Processor(new NodeName("10.5.0.2"), "CPU-0", 1, 2));
    assertThat(processors.examined(ArtefactId.TALOS_CPUS, "10.5.0.2")).isTrue();
    assertThat(facts(MountUsage.class, Pasted.sample("mounts.txt"))).isNotEmpty();
    assertThat(facts(CriContainer.class, Pasted.sample("containers.txt"))).isNotEmpty();
    assertThat(facts(TalosVersion.class, Pasted.sample("version.txt"))).hasSize(5);
    assertThat(facts(MachineStage.class, Pasted.sample("machinestatus.yaml")))
        .containsExactly(new MachineStage(new NodeName("10.5.0.2"), Stage.RUNNING, true));
  }

  @Test
  void tablesOfKubernetes() throws Exception {
    assertThat(facts(KubernetesNode.class, Pasted.sample("kubectl-nodes.txt")))
        .contains(
            new KubernetesNode(
                new NodeName("ichor-cp3"),
                "ichor-cp3",
                ConditionStatus.FALSE,
                "",
                "",
                Integer.MAX_VALUE,
                2100))
        .hasSize(6);
    assertThat(
            facts(
                SigningRequest.class,
                """
                NAME        AGE   SIGNERNAME                      REQUESTOR          REQUESTEDDURATION   CONDITION
                csr-2x4kq   63m   kubernetes.io/kubelet-serving   system:node:cp-1   <none>              Pending
                """))
        .containsExactly(
            new SigningRequest(
                new NodeName("cp-1"),
                "csr-2x4kq",
                "kubernetes.io/kubelet-serving",
                CsrState.PENDING,
                3780));
    Pasted pods =
        Pasted.text(
            """
            NAMESPACE     NAME                       READY   STATUS             RESTARTS        AGE   IP         NODE
            default       web-1                      0/1     CrashLoopBackOff   9 (2m8s ago)    5d    10.1.0.9   cp-1
            kube-system   coredns-5f9f5c7d8b-4xk2p   0/1     CrashLoopBackOff   12 (3m ago)     5d    10.1.0.2   cp-1
            """);
    assertThat(pods.facts(PodContainer.class))
        .extracting(one -> one.pod() + " " + one.container() + " " + one.reason() + one.restarts())
        .containsExactly("coredns-5f9f5c7d8b-4xk2p coredns CrashLoopBackOff12");
    assertThat(pods.excerpt(ArtefactId.KUBERNETES_SYSTEM_PODS, "(cluster)")).isTrue();
  }

  @Test
  void allColumnsOfNodesWithTheirSpacesLost() throws Exception {
    Pasted pasted =
        Pasted.text(
            """
            NAME STATUS ROLES AGE VERSION INTERNAL-IP EXTERNAL-IP OS-IMAGE KERNEL-VERSION CONTAINER-RUNTIME
            cp-1 Ready,SchedulingDisabled control-plane,master 5d3h v1.30.1 10.0.0.2 <none> Talos (v1.7.4) 6.6.32-talos containerd://1.7.16
            w-1 NotReady <none> 12m v1.30.1 10.0.0.3 <none> Talos (v1.7.4) 6.6.32-talos containerd://1.7.16
            """);

    assertThat(pasted.facts(KubernetesNode.class))
        .extracting(node -> node.name() + " " + node.ready() + " " + node.age())
        .containsExactlyInAnyOrder("cp-1 TRUE 442800", "w-1 FALSE 720");
    assertThat(pasted.excerpt(ArtefactId.KUBERNETES_NODES, "(cluster)")).isTrue();
  }

  @Test
  void proseIsNoTable() throws Exception {
    Pasted pasted = Pasted.text("NODE IS DOWN\nhelp me please\n" + NTP);

    assertThat(pasted.facts(KnownNode.class)).containsExactly(new KnownNode(NODE));
    assertThat(pasted.facts(NtpQueryFailed.class)).hasSize(1);
  }

  @Test
  void whatAPasteDoesToATable() throws Exception {
    String table = Pasted.sample("service.txt");
    List<ServiceState> whole = facts(ServiceState.class, table);

    assertThat(facts(ServiceState.class, table.indent(7))).isEqualTo(whole);
    assertThat(facts(ServiceState.class, table.replaceAll(" +\\n", "\n").replaceAll(" {2,}", "\t")))
        .isEqualTo(whole);
    assertThat(facts(ServiceState.class, table.replaceAll(" +", " "))).isEqualTo(whole);
    assertThat(facts(ServiceState.class, table.replace("\n", "\r\n"))).isEqualTo(whole);
    assertThat(facts(ServiceState.class, table.replaceAll("(?m)^\\S+ {3,7}", "")))
        .extracting(ServiceState::node)
        .containsOnly(NODE);
  }

  @Test
  void marksOfForums() throws Exception {
    String quoted = "```\n" + Pasted.sample("service.txt") + "```\n`" + NTP + "`\n";
    Pasted pasted = Pasted.text(quoted.replaceAll("(?m)^", "> "));

    assertThat(pasted.facts(ServiceState.class)).hasSize(7);
    assertThat(pasted.facts(NtpQueryFailed.class)).hasSize(1);
    assertThat(pasted.survey().skipped()).isEmpty();
  }

  @Test
  void encodingsAndColours() throws Exception {
    byte[] wide = ("\ufeff" + NTP + "\r\n").getBytes(StandardCharsets.UTF_16LE);
    assertThat(Pasted.bytes(wide).facts(NtpQueryFailed.class)).hasSize(1);
    assertThat(facts(NtpQueryFailed.class, "\ufeff" + NTP)).hasSize(1);
    assertThat(facts(NtpQueryFailed.class, "\u001b[33m[talos]\u001b[0m" + NTP.substring(7)))
        .hasSize(1);
    assertThat(facts(NtpQueryFailed.class, NTP.replace("query", "qu\0ery"))).hasSize(1);
  }

  @Test
  void onlyTheBeginningOfALongLineIsLookedAt() throws Exception {
    Pasted pasted = Pasted.text("x".repeat(1_000_000) + NTP + "\n" + NTP);

    assertThat(pasted.places(NtpQueryFailed.class)).containsExactly("pasted text:2");
    assertThat(pasted.survey().skipped())
        .extracting(skip -> skip.reason())
        .contains("1 line longer than 64 KiB, looked at up to there");
  }

  @Test
  void whatIsNotRecognisedIsCounted() throws Exception {
    assertThat(Pasted.text("hello\nworld\n" + NTP).survey().skipped())
        .extracting(skip -> skip.reason())
        .containsExactly("not recognised: 2 lines");
    assertThatThrownBy(() -> Pasted.text("hello\nworld\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("nothing in pasted text was recognised");
    assertThatThrownBy(() -> Pasted.text(""))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("pasted text is empty");
  }

  @Test
  void secretsAreBlanked() throws Exception {
    assertThat(Pasted.text(NTP + " token=abcdefghijklmnop").survey().observations())
        .noneMatch(seen -> seen.evidence().excerpt().contains("abcdefghijklmnop"));
  }
}
