package dev.ichor.render;

import dev.ichor.report.Report.Conclusion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a problem explains, in one sentence: nearest first, one title for each id. */
final class EffectWords {

  private static final int SHOWN = 3;

  private final Map<String, Conclusion> byKey;
  private final Style style;
  private final Ink ink;

  EffectWords(Map<String, Conclusion> byKey, Style style) {
    this.byKey = byKey;
    this.style = style;
    this.ink = new Ink(style);
  }

  List<String> lines(Conclusion cause, int room) {
    Map<String, List<Conclusion>> byId = new LinkedHashMap<>();
    for (String key : cause.effects()) {
      Conclusion effect = byKey.get(key);
      if (effect != null) {
        byId.computeIfAbsent(effect.id(), id -> new ArrayList<>()).add(effect);
      }
    }
    if (byId.isEmpty()) {
      return List.of();
    }
    return style.verbose() ? everyOne(byId, room) : Wrap.words(ink.clean(sentence(byId)), room);
  }

  private List<String> everyOne(Map<String, List<Conclusion>> byId, int room) {
    List<String> lines = new ArrayList<>();
    for (List<Conclusion> alike : byId.values()) {
      for (Conclusion effect : alike) {
        lines.addAll(Wrap.words(ink.clean(effect.title() + "  " + effect.key()), room));
      }
    }
    return lines;
  }

  private static String sentence(Map<String, List<Conclusion>> byId) {
    StringBuilder sentence = new StringBuilder();
    Conclusion before = null;
    int shown = 0;
    int left = 0;
    for (List<Conclusion> alike : byId.values()) {
      if (shown == SHOWN) {
        left += alike.size();
        continue;
      }
      Conclusion first = alike.get(0);
      if (before != null) {
        sentence.append(first.causes().contains(before.key()) ? " → " : "; ");
      }
      sentence.append(first.title());
      if (alike.size() > 1) {
        sentence.append(" and ").append(alike.size() - 1).append(" more like it");
      }
      before = first;
      shown++;
    }
    return left == 0 ? sentence.toString() : sentence + ", " + left + " more";
  }
}
