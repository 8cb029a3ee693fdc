package dev.ichor.render;

/** Text that stands for nothing but itself in Markdown, on GitHub and elsewhere. */
final class Markdown {

  private static final String SPECIAL = "\\`*_[]<>#|~&";
  private static final String BEGINNING = "-+.)=:";

  private final Ink ink = new Ink(Style.PLAIN);

  /** One line of words, without links, emphasis or markup of any kind. */
  String words(String text) {
    return words(ink.clean(text), false);
  }

  /** The same as the cell of a table. */
  String cell(String text) {
    return words(ink.clean(text), true);
  }

  private String words(String clean, boolean inTable) {
    StringBuilder words = new StringBuilder(clean.length());
    String before = "";
    for (String word : clean.split(" ", -1)) {
      words.append(before).append(isAddress(word) ? code(word, inTable) : escaped(word));
      before = " ";
    }
    return words.toString();
  }

  /** What readers make a link or a mention of, however it is escaped, unless it is code. */
  private static boolean isAddress(String word) {
    return word.contains("://") || word.contains("www.") || word.indexOf('@') >= 0;
  }

  private static String escaped(String word) {
    StringBuilder escaped = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 || (BEGINNING.indexOf(c) >= 0 && begins(word, i))) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** Words in which backticks mark code, as in pages; an odd one out is a backtick. */
  String prose(String text) {
    String[] parts = ink.clean(text).split("`", -1);
    if (parts.length % 2 == 0) {
      return words(text);
    }
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      prose.append(i % 2 == 0 ? spaced(parts[i]) : code(parts[i]));
    }
    return prose.toString().strip();
  }

  private String spaced(String part) {
    String before = part.startsWith(" ") ? " " : "";
    String after = part.length() > 1 && part.endsWith(" ") ? " " : "";
    return before + words(part) + after;
  }

  /** Where a dash begins a list and a dot ends the number of one. */
  private static boolean begins(String word, int at) {
    return at < 10 && word.substring(0, at).chars().allMatch(Character::isDigit);
  }

  /** One line of code. */
  String code(String text) {
    return code(ink.clean(text), false);
  }

  private static String code(String clean, boolean inTable) {
    if (clean.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRun(clean) + 1);
    String pad = clean.startsWith("`") || clean.endsWith("`") ? " " : "";
    String text = inTable ? clean.replace("|", "\\|") : clean;
    return fence + pad + text + pad + fence;
  }

  /** A command as a block of its own, indented so that it belongs to an item of a list. */
  String block(String command, int indent) {
    String clean = ink.clean(command);
    String fence = "`".repeat(Math.max(3, longestRun(clean) + 1));
    String lead = " ".repeat(indent);
    return lead + fence + "sh\n" + lead + clean + "\n" + lead + fence + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
