package dev.ichor.log;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All signatures, and for each kind of document those that are looked for in it. */
public final class SignatureBase {

  /** The files of the built-in signatures, beside this class. */
  static final List<String> FILES =
      List.of(
          "apid.yaml",
          "arguments.yaml",
          "client-system.yaml",
          "boot.yaml",
          "cilium.yaml",
          "console.yaml",
          "control-plane.yaml",
          "controller-runtime.yaml",
          "defects.yaml",
          "dmesg.yaml",
          "endpoint.yaml",
          "etcd.yaml",
          "etcd-clients.yaml",
          "go.yaml",
          "images.yaml",
          "kubectl.yaml",
          "kubelet.yaml",
          "manifests.yaml",
          "talosctl.yaml",
          "trustd.yaml",
          "network.yaml",
          "pods.yaml",
          "machined.yaml");

  private final List<Signature> signatures;
  private final Map<ArtefactId, LogReader> readers = new ConcurrentHashMap<>();

  private SignatureBase(List<Signature> signatures) {
    this.signatures = List.copyOf(signatures);
  }

  private static final class Holder {
    private static final SignatureBase BUILTIN = load();
  }

  /** The built-in signatures. */
  public static SignatureBase builtin() {
    return Holder.BUILTIN;
  }

  private static SignatureBase load() {
    List<Signature> table = SignatureTable.builtIn();
    return table.isEmpty() ? fromFiles() : new SignatureBase(table);
  }

  /** The built-in signatures with their examples, from the files that people write. */
  static SignatureBase fromFiles() {
    List<String> faults = new ArrayList<>();
    List<Signature> signatures = new ArrayList<>();
    for (String file : FILES) {
      signatures.addAll(SignatureFile.read(file, YamlTree.resource(file), faults));
    }
    return of(signatures, faults);
  }

  /**
   * A base of the given signatures.
   *
   * @throws SignatureFaultException with all faults, if there are any
   */
  static SignatureBase of(List<Signature> signatures, List<String> faults) {
    List<String> all = new ArrayList<>(faults);
    Set<String> ids = new HashSet<>();
    for (Signature signature : signatures) {
      if (!ids.add(signature.id())) {
        all.add(signature.place() + ": id " + signature.id() + " is given twice");
      }
    }
    if (!all.isEmpty()) {
      throw new SignatureFaultException(all);
    }
    return new SignatureBase(signatures);
  }

  /** The signatures in the order of their files. */
  List<Signature> signatures() {
    return signatures;
  }

  /** The reader of one kind of document. */
  public LogReader reader(ArtefactId artefact) {
    return readers.computeIfAbsent(artefact, kind -> new LogReader(kind, in(kind)));
  }

  /** How many signatures there are. */
  public int size() {
    return signatures.size();
  }

  /** The pieces of text by which lines are found, sorted, with the facts that they may state. */
  public SortedMap<String, Set<Class<? extends LogFact>>> texts() {
    SortedMap<String, Set<Class<? extends LogFact>>> texts = new TreeMap<>();
    for (Signature signature : signatures) {
      for (String text : signature.contains()) {
        texts.computeIfAbsent(text, key -> new LinkedHashSet<>()).add(signature.yields());
      }
    }
    return texts;
  }

  /** The fact types that lines of such a document can state. */
  public Set<Class<? extends LogFact>> yields(ArtefactId artefact) {
    Set<Class<? extends LogFact>> types = new LinkedHashSet<>();
    in(artefact).forEach(signature -> types.add(signature.yields()));
    return types;
  }

  /**
   * What a single line states, for documents that quote lines, such as the events of a service.
   * Ages and counts of the facts are zero and mean nothing.
   */
  public List<LogFact> read(ArtefactId artefact, String line, NodeName node) {
    List<LogFact> said = new ArrayList<>();
    for (LineReading.Found found : LineReading.of(in(artefact), line, node).found()) {
      if (!said.contains(found.match().said())) {
        said.add(found.match().said());
      }
    }
    return said;
  }

  private List<Signature> in(ArtefactId artefact) {
    return signatures.stream().filter(s -> s.where().contains(artefact)).toList();
  }
}
