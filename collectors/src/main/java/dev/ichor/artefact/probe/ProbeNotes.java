package dev.ichor.artefact.probe;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Notes;
import dev.ichor.fact.DialError;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.client.Api;
import dev.ichor.fact.client.ApiDialFailed;
import dev.ichor.fact.client.ApiHandshakeFailed;
import dev.ichor.fact.client.ApiLookupFailed;
import dev.ichor.fact.client.HandshakeError;
import dev.ichor.fact.network.LookupError;
import dev.ichor.observation.Locator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes of one server what its clients would have written of it in the same words.
 *
 * @param path the document
 * @param notes where to write
 * @param node the machine that was tried
 * @param api which server
 * @param probed what was met
 * @param said facts written so far: ten connections that meet the same say it once
 */
record ProbeNotes(
    String path, Notes notes, NodeName node, Api api, ProbedTarget probed, Set<Fact> said) {

  /** The facts of {@link #failures}. */
  static final Set<Class<? extends Fact>> FAILURES =
      Set.of(ApiLookupFailed.class, ApiDialFailed.class, ApiHandshakeFailed.class);

  private static final Map<String, LookupError> LOOKUPS =
      Map.of(
          "unknown", LookupError.NO_SUCH_HOST,
          "failed", LookupError.SERVER_MISBEHAVING,
          "timeout", LookupError.TIMEOUT);

  private static final Map<String, DialError> DIALS =
      Map.of(
          "timeout", DialError.TIMEOUT,
          "refused", DialError.REFUSED,
          "no-route", DialError.NO_ROUTE,
          "unreachable", DialError.UNREACHABLE,
          "not-permitted", DialError.NOT_PERMITTED);

  private static final Map<String, HandshakeError> HANDSHAKES =
      Map.of(
          "deadline", HandshakeError.DEADLINE,
          "closed", HandshakeError.CLOSED,
          "reset", HandshakeError.RESET,
          "not-tls", HandshakeError.NOT_TLS,
          "not-http2", HandshakeError.NOT_HTTP2,
          "protocol-version", HandshakeError.PROTOCOL_VERSION);

  /** Nothing was written yet. */
  ProbeNotes(String path, Notes notes, NodeName node, Api api, ProbedTarget probed) {
    this(path, notes, node, api, probed, new HashSet<>());
  }

  /** Why no connection to it came about, or none on which both spoke TLS. */
  void failures() {
    LookupError unresolved = LOOKUPS.get(probed.lookup());
    if (unresolved != null) {
      fact(
          new ApiLookupFailed(node, "", api, probed.host(), "", unresolved, 0, 0, 1, true),
          probed.target(),
          "lookup: " + probed.lookup());
    } else if (probed.connected().findAny().isEmpty()) {
      probed.connections().forEach(this::undialed);
    } else if (probed.speaking().findAny().isEmpty()) {
      probed.connected().forEach(this::speechless);
    }
  }

  private void undialed(YamlValue connection) {
    String word = connection.key("tcp").text();
    DialError reason = DIALS.get(word);
    if (reason != null) {
      fact(
          new ApiDialFailed(node, api, probed.host(), probed.port(), reason, 0, 0, 1, true),
          connection,
          "tcp: " + word);
    } else {
      handshake(connection, "tcp: " + word, HANDSHAKES.get(word));
    }
  }

  private void speechless(YamlValue connection) {
    String word = connection.key("tls").text();
    handshake(connection, "tls: " + word, HANDSHAKES.get(word));
  }

  private void handshake(YamlValue connection, String words, @Nullable HandshakeError reason) {
    if (reason != null) {
      fact(new ApiHandshakeFailed(node, api, reason, 0, 0, 1, true), connection, words);
    }
  }

  /** Notes a fact that an entry shows. */
  void fact(Fact fact, YamlValue entry, String words) {
    if (!said.add(fact)) {
      return;
    }
    String server = probed.host() + (probed.host().indexOf(':') < 0 ? ":" : " ") + probed.port();
    notes.fact(fact, new Locator.FileLine(path, entry.line()), null, server + " " + words);
  }
}
