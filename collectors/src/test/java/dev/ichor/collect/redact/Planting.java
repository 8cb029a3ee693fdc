package dev.ichor.collect.redact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a secret of its own into each place of a document that asks for one. */
final class Planting {

  private static final Pattern PLACE = Pattern.compile("(?m)\\{\\{(\\w+)\\}\\}");
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      MIIBPjCB8aADAgECAhBpublicpublicpublicpublicpublic==
      -----END CERTIFICATE-----
      """;

  private final Random random = new Random(5);

  /** Texts that must not survive. */
  final List<String> secrets = new ArrayList<>();

  /** The document with secrets. */
  String in(String template) {
    StringBuilder out = new StringBuilder();
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      int line = template.lastIndexOf('\n', place.start()) + 1;
      String margin = template.substring(line, place.start()).replaceAll("[^ ].*", "");
      String text = of(place.group(1)).replace("\n", "\n" + margin);
      place.appendReplacement(out, Matcher.quoteReplacement(text));
    }
    return place.appendTail(out).toString();
  }

  private String of(String kind) {
    return switch (kind) {
      case "token" -> kept(letters(6) + "." + letters(16));
      case "word" -> kept("s3" + letters(12));
      case "word40" -> kept("s3" + letters(40));
      case "b64" -> kept(base64("s3" + letters(30)));
      case "jwt" ->
          "eyJ" + kept(letters(30)) + ".eyJ" + kept(letters(40)) + "." + kept(letters(30));
      case "pem" -> pem().strip();
      case "pemBody" -> body();
      case "pemEscaped" -> pem().replace("\n", "\\n");
      case "pem64" -> base64(pem());
      case "pem64wrapped" -> wrapped(base64(pem()));
      case "config64" -> base64("users:\n- name: a\n  user:\n    token: " + of("word") + "\n");
      case "cert64" -> base64(CERTIFICATE);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private String pem() {
    return "-----BEGIN EC PRIVATE KEY-----\n" + body() + "\n-----END EC PRIVATE KEY-----\n";
  }

  private String body() {
    return kept(base64(letters(48)))
        + "\n"
        + kept(base64(letters(48)))
        + "\n"
        + kept(letters(7) + "=");
  }

  private String wrapped(String text) {
    return text.replaceAll("(.{60})", "$1\n");
  }

  private String kept(String secret) {
    secrets.add(secret);
    return secret;
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(SMALL.charAt(random.nextInt(SMALL.length())));
    }
    return text.toString();
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * How a secret may look: as it is, and the middle of its base64 wherever it began. Pieces are
   * short, so that a wrapped one is found as well.
   */
  static Set<String> shapes(String secret) {
    Set<String> shapes = new HashSet<>();
    shapes.add(secret.length() > 12 ? secret.substring(0, 12) : secret);
    shapes.add(secret.length() > 12 ? secret.substring(secret.length() - 10) : secret);
    for (String before : List.of("", "x", "xx")) {
      String base64 = base64(before + secret);
      if (base64.length() >= 16) {
        shapes.add(base64.substring(4, Math.min(base64.length() - 4, 20)));
      }
    }
    return shapes;
  }
}
