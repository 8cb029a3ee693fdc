package dev.ichor.talos;

import java.util.List;

/**
 * A cluster as a client knows it before it asks.
 *
 * @param endpoints where its API is dialled, in the order of trying; not empty
 * @param credentials whom the client trusts and who it is
 */
public record TalosTarget(List<Endpoint> endpoints, Credentials credentials) {}
