package dev.ichor.fact.client;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A context of the client configuration ({@code talosconfig}).
 *
 * @param context name of the context
 * @param selected it is the one that is used when none is given
 */
@SeenIn(ArtefactId.CLIENT_TALOSCONFIG)
public record ClientContext(String context, boolean selected) implements Fact {}
