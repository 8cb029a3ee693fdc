package dev.ichor.collect.config;

import dev.ichor.artefact.config.MachineConfigs;
import dev.ichor.artefact.config.Talosconfigs;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.DocumentNotes;
import dev.ichor.collect.FileSource;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.SkippedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads machine configurations and talosconfigs. A configuration is that of one machine, which is
 * named by its hostname or static address if it has one, else by the file.
 */
public final class ConfigSource implements FileSource {

  private static final String WORDS = "machine configurations, patches of them, and talosconfigs";

  /** Signs that even a broken or very long file shows. */
  private static final Pattern VERSION = Pattern.compile("(?m)^version: *\"?v1alpha1");

  private static final Pattern SECTION = Pattern.compile("(?m)^(?:machine|cluster):");
  private static final Pattern CONTEXTS = Pattern.compile("(?m)^contexts:\\s*$");
  private static final Pattern ENDPOINTS = Pattern.compile("(?m)^ +endpoints:");

  @Override
  public String mode() {
    return "config";
  }

  @Override
  public String words() {
    return WORDS;
  }

  @Override
  public boolean recognises(String head) {
    return isClient(head) || isMachine(head);
  }

  private static boolean isClient(String text) {
    return (CONTEXTS.matcher(text).find() && ENDPOINTS.matcher(text).find())
        || Talosconfigs.recognises(text);
  }

  private static boolean isMachine(String text) {
    return (VERSION.matcher(text).find() && SECTION.matcher(text).find())
        || MachineConfigs.recognises(text);
  }

  @Override
  public boolean read(String name, InputStream content, SurveyDraft draft) throws IOException {
    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    boolean client = isClient(text);
    Artefact artefact = client ? new Talosconfigs() : new MachineConfigs();
    NodeName node = client ? NodeName.CLUSTER : node(name, draft);
    DocumentNotes notes = new DocumentNotes(artefact.id(), name, node);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      artefact.observe(new Document(name, node, new ByteArrayInputStream(bytes)), notes);
    } catch (BrokenDocumentException fault) {
      String why = String.valueOf(fault.getMessage());
      notes.notExamined(Reason.BROKEN, why);
      draft.skip(new SkippedInput(name, why));
    }
    draft.add(notes);
    return true;
  }

  /** The last part of the path does, unless another file has the same. */
  private static NodeName node(String name, SurveyDraft draft) {
    if (name.equals(FileSource.PASTED)) {
      return NodeName.UNNAMED;
    }
    NodeName file = new NodeName(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1));
    return draft.taken(file) ? new NodeName(name) : file;
  }
}
