package dev.ichor.artefact.config;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Notes;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.Fact;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.config.ConfiguredAddress;
import dev.ichor.fact.config.ConfiguredImage;
import dev.ichor.fact.config.ConfiguredVersion;
import dev.ichor.fact.config.ExtraArgument;
import dev.ichor.fact.config.FeatureSetting;
import dev.ichor.fact.config.SecretFingerprint;
import dev.ichor.fact.config.SecretKind;
import dev.ichor.observation.Locator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an observer notes what the configuration of one machine says.
 *
 * @param node the machine
 * @param path the document
 * @param notes the notes of the whole document
 */
record ConfigNotes(NodeName node, String path, Notes notes) {

  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(token|secret|passw|credential|api-?key|private).*");
  private static final String BLANK = "***";

  /** Notes a fact that one value states. */
  void fact(Fact fact, String field, YamlValue value) {
    fact(fact, value, value.scalar().map(text -> field + ": " + text).orElse(field));
  }

  /** Notes a fact and quotes it in other words. */
  void fact(Fact fact, YamlValue place, String excerpt) {
    notes.fact(fact, new Locator.FileLine(path, place.line()), null, excerpt);
  }

  /** Notes the static address {@code 10.0.0.4/24} of a link; other names of the machine follow. */
  void address(String field, YamlValue value) {
    Optional<IpAddress> address = addressOf(value.text());
    if (address.isPresent()) {
      fact(new ConfiguredAddress(node, address.get()), field, value);
      notes.alias(node, AliasKind.ADDRESS, address.get().text());
    }
  }

  /** The address of {@code 10.0.0.4} or {@code 10.0.0.4/24}; empty for templates and mistakes. */
  static Optional<IpAddress> addressOf(String text) {
    int slash = text.indexOf('/');
    return IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
  }

  /** The range of {@code 10.0.0.0/8}. */
  static Optional<Cidr> rangeOf(String text) {
    return Cidr.parse(text.strip());
  }

  /** Notes a secret by its fingerprint; its text goes nowhere. */
  void secret(SecretKind kind, String field, YamlValue value) {
    Fingerprint.of(kind, value.text())
        .ifPresent(
            short8 ->
                fact(
                    new SecretFingerprint(node, kind, short8),
                    value,
                    field + " (only compared, not kept)"));
  }

  /** Notes the image of a component, and the version in its tag. */
  void image(String component, String field, YamlValue value) {
    String image = value.text();
    if (image.isEmpty()) {
      return;
    }
    fact(new ConfiguredImage(node, component, image), field, value);
    Optional<Version> version = Version.parse(tag(image));
    if (version.isPresent()) {
      fact(new ConfiguredVersion(node, component, version.get()), field, value);
    }
  }

  /** The tag of {@code host:5000/name:tag@sha256:…}; empty when there is none. */
  private static String tag(String image) {
    int digest = image.indexOf('@');
    String name = digest < 0 ? image : image.substring(0, digest);
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.substring(colon + 1) : "";
  }

  /** Notes the extra arguments of a component; values are a text or a list of texts. */
  void arguments(String component, String field, YamlValue arguments) {
    for (Map.Entry<String, YamlValue> argument : arguments.entries().entrySet()) {
      String flag = argument.getKey().replaceFirst("^-+", "");
      YamlValue value = argument.getValue();
      if (value.elements().isEmpty()) {
        argument(component, field, flag, value);
      } else {
        value.elements().forEach(one -> argument(component, field, flag, one));
      }
    }
  }

  /** Notes a switch, if it stands there. */
  void feature(String feature, String field, YamlValue value) {
    if (value.exists()) {
      fact(new FeatureSetting(node, feature, value.flag()), field, value);
    }
  }

  /** Notes a switch that is written as {@code disabled}, if it stands there. */
  void off(String feature, String field, YamlValue value) {
    if (value.exists()) {
      fact(new FeatureSetting(node, feature, !value.flag()), field, value);
    }
  }

  private void argument(String component, String field, String flag, YamlValue value) {
    String text = harmless(flag, value.text());
    fact(new ExtraArgument(node, component, flag, text), value, field + "." + flag + ": " + text);
  }

  /** A value, blanked where its name says that it is a secret. */
  static String harmless(String name, String value) {
    boolean file = name.toLowerCase(Locale.ROOT).endsWith("file") || value.startsWith("/");
    boolean truth = value.equals("true") || value.equals("false");
    return SECRET_NAME.matcher(name).matches() && !file && !truth ? BLANK : value;
  }
}
