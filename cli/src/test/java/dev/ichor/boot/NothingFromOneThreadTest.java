package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No rule and no signature holds a name, an address or a number that comes from one real thread
 * alone: it would work for that thread and no other. Words that programs themselves print are no
 * names: they have no digit and no dot in them.
 */
class NothingFromOneThreadTest {

  private static final Path THREADS = Path.of("src/test/resources/threads");
  private static final Path RULES = Path.of("../rules/src/main/resources/dev/ichor/rules");
  private static final Path SIGNATURES = Path.of("../collectors/src/main/resources/dev/ichor/log");

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{3,}");
  private static final Pattern PARTICULAR =
      Pattern.compile(".*[0-9].*|.*[a-z]\\.[a-z].*", Pattern.DOTALL);
  private static final Pattern DRL_TEXT = Pattern.compile("\"([^\"\\n]*)\"");
  private static final Pattern YAML_TEXT =
      Pattern.compile("(?m)^\\s*(?:- )?(?:pattern|contains|unless):\\s*(.*)$");

  /**
   * Terms of Talos, Kubernetes, Go and the kernel, and ports, ranges and the year that they define;
   * registries that every Talos machine pulls from.
   */
  private static final Set<String> TERMS =
      new TreeSet<>(
          Set.of(
              "x509",
              "v1alpha1",
              "127.0.0.1",
              "0.0.0.0",
              "10.96.0.0",
              "10.244.0.0",
              "50000",
              "50001",
              "10250",
              "2379",
              "2380",
              "6443",
              "7445",
              "kubernetes.io",
              "subnet.env",
              "localhost",
              "x86-64",
              "x86-64-v2",
              "IPv4",
              "IPv6",
              "1970",
              "gcr.io",
              "factory.talos.dev",
              "k8s.ManifestApplyController"));

  private static Set<String> particular(String text) {
    Set<String> tokens = new TreeSet<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String word = token.group().replaceFirst("[._-]+$", "");
      if (PARTICULAR.matcher(word).matches() && !TERMS.contains(word)) {
        tokens.add(word);
      }
    }
    return tokens;
  }

  /** Tokens that stand in one thread only, with the thread. */
  private static Map<String, String> ofOneThread() throws IOException {
    Map<String, Set<String>> threads = new TreeMap<>();
    for (RealThread thread : RealThread.in(THREADS)) {
      for (String text :
          Stream.concat(thread.quotes().stream(), thread.stated().stream()).toList()) {
        particular(text)
            .forEach(
                word -> threads.computeIfAbsent(word, key -> new TreeSet<>()).add(thread.id()));
      }
    }
    Map<String, String> alone = new TreeMap<>();
    threads.forEach(
        (word, ids) -> {
          if (ids.size() == 1) {
            alone.put(word, ids.iterator().next());
          }
        });
    return alone;
  }

  private static List<String> faults(Path folder, String suffix, Pattern literal)
      throws IOException {
    Map<String, String> alone = ofOneThread();
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(suffix)).sorted().toList()) {
        Matcher text = literal.matcher(Files.readString(file));
        while (text.find()) {
          String written = text.group(1).replaceAll("\\\\(?=[.\\-/\\[(])", "");
          for (String word : particular(written)) {
            if (alone.containsKey(word)) {
              faults.add(
                  folder.relativize(file)
                      + ": '"
                      + word
                      + "' stands in "
                      + alone.get(word)
                      + " only");
            }
          }
        }
      }
    }
    return faults;
  }

  @Test
  void noRuleHoldsANameOfOneThread() throws IOException {
    assertThat(faults(RULES, ".drl", DRL_TEXT)).isEmpty();
  }

  @Test
  void noSignatureHoldsANameOfOneThread() throws IOException {
    assertThat(faults(SIGNATURES, ".yaml", YAML_TEXT)).isEmpty();
  }
}
