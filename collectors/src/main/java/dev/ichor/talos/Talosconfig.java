package dev.ichor.talos;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.reading.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The client configuration of {@code talosctl}.
 *
 * @param place where it lies
 * @param current the context that is used when none is asked for; empty when none is set
 * @param contexts all contexts by name, as they stand in the file
 */
public record Talosconfig(TalosconfigPlace place, String current, Map<String, YamlValue> contexts) {

  private static final long LARGEST_BYTES = 4L << 20;

  /**
   * Reads one.
   *
   * @throws TalosconfigException when there is none that can be used
   */
  public static Talosconfig read(TalosconfigPlace place) throws TalosconfigException {
    String name = "the talosconfig " + place.file();
    try {
      if (Files.size(place.file()) > LARGEST_BYTES) {
        throw new TalosconfigException(name + " has more than 4 MiB, so it is none; " + OTHER);
      }
      return parse(Files.readString(place.file(), StandardCharsets.UTF_8), place);
    } catch (NoSuchFileException e) {
      throw new TalosconfigException(
          name + ", named by " + place.origin() + ", does not exist; " + OTHER);
    } catch (BrokenDocumentException e) {
      throw new TalosconfigException(name + ": " + e.getMessage() + "; expected YAML; " + OTHER);
    } catch (IOException e) {
      throw new TalosconfigException(
          name + " cannot be read (" + e.getClass().getSimpleName() + "); " + OTHER);
    }
  }

  private static final String OTHER = "name another with --talosconfig";

  private static Talosconfig parse(String text, TalosconfigPlace place)
      throws TalosconfigException, BrokenDocumentException {
    String name = "the talosconfig " + place.file();
    if (text.isBlank()) {
      throw new TalosconfigException(
          name
              + " is empty: talosctl creates it so when it finds none; "
              + OTHER
              + ", or merge yours into it with \"talosctl config merge\"");
    }
    YamlValue root = YamlReader.read(text, 0);
    Map<String, YamlValue> contexts = root.key("contexts").entries();
    if (contexts.isEmpty()) {
      boolean kubeconfig = root.entries().containsKey("clusters");
      throw new TalosconfigException(
          name
              + " has no contexts"
              + (kubeconfig ? ": it is a kubeconfig" : "; expected the key 'contexts'")
              + "; "
              + OTHER);
    }
    return new Talosconfig(place, root.key("context").text(), contexts);
  }

  /**
   * The context to use.
   *
   * @param asked its name; empty for the current one
   * @throws TalosconfigException when there is none of that name, or it cannot be used
   */
  public TalosContext context(String asked) throws TalosconfigException {
    String wanted = asked.isEmpty() ? current : asked;
    YamlValue found = contexts.get(wanted);
    if (found == null) {
      throw new TalosconfigException(noSuchContext(asked));
    }
    return new ContextReader(place, wanted).read(found);
  }

  /**
   * What a snapshot keeps of it and reports show: the context in use, with the endpoints in use,
   * without the key.
   *
   * @param context as {@link #context} gave it
   * @param target what is dialled
   */
  public Reading reading(TalosContext context, TalosTarget target) {
    return TalosconfigText.reading(
        context.name(), Objects.requireNonNull(contexts.get(context.name())), target.endpoints());
  }

  private String noSuchContext(String asked) {
    String name = "the talosconfig " + place.file();
    Set<String> names = new TreeSet<>(contexts.keySet());
    if (asked.isEmpty() && current.isEmpty()) {
      return name + " selects no context; choose one with --context: " + String.join(", ", names);
    }
    String wanted = asked.isEmpty() ? current : asked;
    return name
        + " has no context \""
        + wanted
        + "\""
        + (asked.isEmpty() ? ", which it selects" : "")
        + "; did you mean \""
        + Nearest.of(wanted, names)
        + "\"? It has: "
        + String.join(", ", names);
  }

  @Override
  public String toString() {
    return "Talosconfig[" + place.file() + ", contexts " + contexts.keySet() + "]";
  }
}
