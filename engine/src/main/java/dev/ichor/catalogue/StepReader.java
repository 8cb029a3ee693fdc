package dev.ichor.catalogue;

import dev.ichor.catalogue.Page.Risk;
import dev.ichor.catalogue.Page.Step;
import dev.ichor.yaml.FileFaultException;
import dev.ichor.yaml.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbered items of a page's section "What to do". */
final class StepReader {

  private static final Pattern ITEM = Pattern.compile("[0-9]+\\.\\s+(.*)");
  private static final Pattern RISK =
      Pattern.compile("\\s*\\(risk:\\s*([^;)]+)(?:;\\s*([^)]*))?\\)");
  private static final Pattern CODE =
      Pattern.compile(
          "```[a-z]*\\s+(?<block>(?:talosctl|kubectl|helm|curl|dig|nc|ping|openssl|ssh|ichor)\\b.*?)\\s*```"
              + "|`(?<inline>(?:talosctl|kubectl|helm|curl|dig|nc|ping|openssl|ssh|ichor)\\b[^`]*)`");

  private final String file;
  private final int firstLine;
  private final List<String> lines;

  StepReader(String file, int firstLine, List<String> lines) {
    this.file = file;
    this.firstLine = firstLine;
    this.lines = lines;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    int start = firstLine;
    for (int at = 0; at <= lines.size(); at++) {
      String line = at < lines.size() ? lines.get(at) : "";
      Matcher numbered = ITEM.matcher(line);
      boolean begins = numbered.matches();
      if (begins || at == lines.size() || isAfterItems(line)) {
        if (!item.isEmpty()) {
          steps.add(step(start, item.toString()));
        }
        item.setLength(0);
      }
      if (begins) {
        start = firstLine + at;
        item.append(numbered.group(1).strip());
      } else if (!item.isEmpty()) {
        item.append(' ').append(line.strip());
      }
    }
    return steps;
  }

  /** A line that is neither numbered, indented nor blank ends the items before it. */
  private static boolean isAfterItems(String line) {
    return !line.isBlank() && !Character.isWhitespace(line.charAt(0));
  }

  private Step step(int line, String item) {
    Matcher risk = RISK.matcher(item);
    Risk costs = Risk.NONE;
    String rest = item;
    if (risk.find()) {
      costs = risk(line, risk.group(1).strip());
      String first = risk.group(2) == null ? "" : " (" + risk.group(2).strip() + ")";
      rest = item.substring(0, risk.start()) + first + item.substring(risk.end());
    }
    Matcher code = CODE.matcher(rest);
    if (!code.find()) {
      return new Step(tidy(rest), "", costs);
    }
    String block = code.group("block");
    String command = (block == null ? code.group("inline") : block).strip();
    String text = without(rest.substring(0, code.start()), rest.substring(code.end()));
    return new Step(tidy(text), command, costs);
  }

  /** The sentence around a command: "Check: `talosctl …` shows health OK" needs a word for it. */
  private static String without(String before, String after) {
    String head = before.stripTrailing();
    boolean goesOn = !after.isBlank() && Character.isWhitespace(after.charAt(0));
    if (head.endsWith(":")) {
      return goesOn ? head + " this" + after : head.substring(0, head.length() - 1) + after;
    }
    return head.isEmpty() && after.isBlank() ? "" : head + (goesOn ? " this" : "") + after;
  }

  private static String tidy(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    boolean oneSentence = line.indexOf(". ") < 0;
    return line.endsWith(".") && oneSentence ? line.substring(0, line.length() - 1) : line;
  }

  private Risk risk(int line, String word) {
    return Arrays.stream(Risk.values())
        .filter(known -> known.dashed().equals(word))
        .findFirst()
        .orElseThrow(() -> unknownRisk(line, word));
  }

  private FileFaultException unknownRisk(int line, String word) {
    List<String> known = Arrays.stream(Risk.values()).map(Risk::dashed).toList();
    return new FileFaultException(
        file, line, "the risk '" + word + "' is none of " + known + Nearest.hint(word, known));
  }
}
