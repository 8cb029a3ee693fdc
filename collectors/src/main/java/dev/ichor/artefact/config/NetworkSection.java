package dev.ichor.artefact.config;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.config.HostnameSetting;
import dev.ichor.fact.config.LinkConfigured;
import dev.ichor.fact.config.LinkMtu;
import dev.ichor.fact.config.VipConfigured;
import java.util.List;

/** Reads {@code machine.network}. */
final class NetworkSection {

  private static final List<String> MADE_BY = List.of("bond", "bridge", "wireguard");

  private final ConfigNotes notes;

  NetworkSection(ConfigNotes notes) {
    this.notes = notes;
  }

  void read(YamlValue network) {
    hostname(notes, "machine.network.hostname", network.key("hostname"));
    notes.feature("kubeSpan", "machine.network.kubespan.enabled", network.at("kubespan.enabled"));
    network.key("interfaces").elements().forEach(this::device);
  }

  static void hostname(ConfigNotes notes, String field, YamlValue hostname) {
    if (!hostname.text().isEmpty()) {
      notes.fact(new HostnameSetting(notes.node(), hostname.text()), field, hostname);
      notes.notes().alias(notes.node(), AliasKind.HOSTNAME, firstLabel(hostname.text()));
    }
  }

  private static String firstLabel(String hostname) {
    int dot = hostname.indexOf('.');
    return dot < 0 ? hostname : hostname.substring(0, dot);
  }

  private void device(YamlValue device) {
    YamlValue name = device.key("interface");
    boolean made =
        MADE_BY.stream().anyMatch(key -> device.key(key).exists()) || device.key("dummy").flag();
    link(name, made);
    settings(name.text(), device);
    for (String key : List.of("bond", "bridge")) {
      device.key(key).key("interfaces").elements().forEach(port -> link(port, false));
    }
    for (YamlValue vlan : device.key("vlans").elements()) {
      settings(name.text() + "." + vlan.key("vlanId").text(), vlan);
    }
  }

  private void settings(String link, YamlValue device) {
    addresses(device.key("addresses"));
    notes.address("cidr", device.key("cidr"));
    mtu(link, device.key("mtu"));
    vip("vip.ip", device.at("vip.ip"));
  }

  /** Addresses of a link, as texts or as mappings with an {@code address}. */
  void addresses(YamlValue addresses) {
    for (YamlValue one : addresses.elements()) {
      notes.address("addresses", one.entries().isEmpty() ? one : one.key("address"));
    }
  }

  void link(YamlValue name, boolean made) {
    if (!name.text().isEmpty()) {
      notes.fact(new LinkConfigured(notes.node(), name.text(), made), "link", name);
    }
  }

  void mtu(String link, YamlValue mtu) {
    int size = (int) mtu.number(0);
    if (size > 0 && !link.isEmpty()) {
      notes.fact(new LinkMtu(notes.node(), link, size), link + " mtu", mtu);
    }
  }

  void vip(String field, YamlValue vip) {
    ConfigNotes.addressOf(vip.text())
        .ifPresent(address -> notes.fact(new VipConfigured(notes.node(), address), field, vip));
  }
}
