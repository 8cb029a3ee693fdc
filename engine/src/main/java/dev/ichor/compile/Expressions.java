package dev.ichor.compile;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand in a constraint: property paths, literals, operators and the predicates of the
 * vocabulary's own value types. Anything else that Java would allow there is refused.
 */
final class Expressions {

  static final String OTHER_NAME =
      "a name that is not part of alphaIndexedBy or betaIndexedBy, over which the rule compiler"
          + " stumbles";

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|str\\[(?:startsWith|endsWith)\\]|\"(?:[^\"\\\\]|\\\\.)*\"|\\d+|\\$?[A-Za-z_]\\w*"
              + "|==|!=|<=|>=|&&|\\|\\||[<>!+*/%(),.:-]|.",
          Pattern.DOTALL);
  private static final Set<String> OPERATORS =
      Set.of(
          "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "*", "/", "%", "(", ")", ",",
          ".", ":");
  private static final Set<String> FORBIDDEN =
      Set.of("eval", "new", "instanceof", "this", "getClass", "equals", "switch", "soundslike");
  private static final Set<String> METHODS = methods();

  private Expressions() {}

  /** Upstream tests "alphaIndexedBy".contains(name) where it means to ask for a method. */
  static boolean breaksTheCompiler(String name) {
    return "alphaIndexedBy".contains(name) || "betaIndexedBy".contains(name);
  }

  private static Set<String> methods() {
    Set<String> names = new TreeSet<>(List.of("isEmpty", "size", "startsWith", "endsWith"));
    for (Class<?> type : List.of(Cidr.class, IpAddress.class, NodeName.class, Version.class)) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          names.add(method.getName());
        }
      }
    }
    names.removeAll(List.of("equals", "hashCode", "toString", "compareTo"));
    return names;
  }

  /**
   * What is wrong with an expression.
   *
   * @param what the part at fault
   * @param expected what could stand there
   */
  record Objection(String what, String expected) {}

  static Optional<Objection> object(String expression) {
    List<String> tokens = tokens(expression);
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Objection> objection = object(tokens, i);
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  private static List<String> tokens(String expression) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(expression);
    while (matcher.find()) {
      if (!matcher.group().isBlank()) {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }

  private static Optional<Objection> object(List<String> tokens, int at) {
    String token = tokens.get(at);
    String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
    String before = at > 0 ? tokens.get(at - 1) : "";
    if (FORBIDDEN.contains(token.toLowerCase(Locale.ROOT)) || FORBIDDEN.contains(token)) {
      return no(token, token.equals("equals") ? "==, which is indexed" : "a comparison");
    }
    if (token.equals("matches") && !next.startsWith("\"")) {
      return no(token + " " + next, "matches with a literal pattern");
    }
    if (token.equals(":") && at != 1) {
      return no(token, "two rules, or || between comparisons, in place of a conditional");
    }
    if (token.startsWith("str[")) {
      return Optional.empty();
    }
    if (Character.isJavaIdentifierStart(token.charAt(0))) {
      return name(token, before, next, at > 1 ? tokens.get(at - 2) : "");
    }
    if (OPERATORS.contains(token) || token.startsWith("\"") || Character.isDigit(token.charAt(0))) {
      return Optional.empty();
    }
    return no(token, "property paths, literals and comparisons");
  }

  private static Optional<Objection> name(String token, String before, String next, String owner) {
    boolean call = next.equals("(") && !Set.of("in", "not", "memberOf").contains(token);
    if (call && (!before.equals(".") || !METHODS.contains(token))) {
      return no(token + "()", "a property, or one of the predicates " + METHODS);
    }
    boolean fromType =
        before.equals(".")
            && !owner.isEmpty()
            && Character.isUpperCase(owner.charAt(0))
            && Character.isLowerCase(token.charAt(0));
    if (fromType && !Set.of("Cidr", "IpAddress", "NodeName", "Version").contains(owner)) {
      return no(owner + "." + token, "facts; rules read no clock and no other outside state");
    }
    if ((call || before.equals(".")) && breaksTheCompiler(token)) {
      return no(token, OTHER_NAME);
    }
    return Optional.empty();
  }

  private static Optional<Objection> no(String what, String expected) {
    return Optional.of(new Objection(what, expected));
  }
}
