package dev.ichor.artefact.cosi;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.IpAddress;

/** Reads the addresses and ranges of resources. */
public final class CosiAddresses {

  private CosiAddresses() {}

  /** The address of {@code 10.5.0.2} or of the prefix {@code 10.5.0.2/24}. */
  public static IpAddress address(CosiResource resource, String field, YamlValue value)
      throws BrokenDocumentException {
    String text = value.text();
    int slash = text.indexOf('/');
    return IpAddress.parse(slash < 0 ? text : text.substring(0, slash))
        .orElseThrow(() -> resource.broken(value, field, "has '" + text + "', no address"));
  }

  /** The range {@code 10.244.0.0/16}. */
  public static Cidr range(CosiResource resource, String field, YamlValue value)
      throws BrokenDocumentException {
    String text = value.text();
    return Cidr.parse(text)
        .orElseThrow(() -> resource.broken(value, field, "has '" + text + "', no range"));
  }
}
