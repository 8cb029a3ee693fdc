package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.IngressAllowed;
import dev.ichor.fact.network.IngressDefaultDrop;
import java.util.List;
import java.util.Set;

/**
 * The packet filter that Talos makes of the firewall rules of the configuration.
 *
 * <pre>{@code
 * metadata:
 *     namespace: network
 *     type: NfTablesChains.net.talos.dev
 *     id: ingress
 *     version: 1
 *     owner: network.NfTablesChainConfigController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     type: filter
 *     hook: input
 *     priority: -140
 *     policy: drop
 *     rules:
 *         - matchIIfName:
 *             interfaceName: [lo]
 *             operator: ==
 *           verdict: accept
 *         - matchSourceAddress:
 *             includeSubnets:
 *                 - 192.0.2.0/24
 *           matchLayer4:
 *             protocol: udp
 *             matchDestinationPort:
 *                 ranges:
 *                     - lo: 4789
 *                       hi: 4789
 *           verdict: accept
 * }</pre>
 */
public final class NftablesChains extends CosiArtefact {

  private static final String INGRESS = "ingress";

  /** The observer. */
  public NftablesChains() {
    super(
        ArtefactId.TALOS_NFTABLES_CHAINS,
        "NfTablesChains.net.talos.dev",
        Set.of(IngressDefaultDrop.class, IngressAllowed.class));
  }

  @Override
  protected List<CosiResource> relevant(List<CosiResource> all) {
    return all.stream().filter(chain -> chain.id().equals(INGRESS)).toList();
  }

  @Override
  protected void observe(CosiResource chain, CosiNotes notes) throws BrokenDocumentException {
    if (chain.required("policy").equals("drop")) {
      notes.fact(new IngressDefaultDrop(notes.node()), "policy");
    }
    for (YamlValue rule : chain.spec().key("rules").elements()) {
      if (rule.key("verdict").text().equals("accept")) {
        accepted(rule, notes);
      }
    }
  }

  private static void accepted(YamlValue rule, CosiNotes notes) {
    YamlValue layer4 = rule.key("matchLayer4");
    for (YamlValue range : layer4.key("matchDestinationPort").key("ranges").elements()) {
      for (YamlValue subnet : rule.key("matchSourceAddress").key("includeSubnets").elements()) {
        Cidr.parse(subnet.text())
            .ifPresent(
                source ->
                    notes.fact(
                        new IngressAllowed(
                            notes.node(),
                            layer4.key("protocol").text(),
                            port(range.key("lo")),
                            port(range.key("hi")),
                            source),
                        "rules",
                        subnet));
      }
    }
  }

  private static int port(YamlValue value) {
    String digits = value.text();
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
  }
}
