package dev.ichor.talos;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one endpoint so far.
 *
 * @param endpoint which
 * @param answered a TLS connection to it stood, with a certificate that is trusted
 * @param worker it refuses to pass calls on, so it is a worker
 * @param fault why there is no connection; null when there is one or when it was not tried yet
 */
public record EndpointState(
    Endpoint endpoint, boolean answered, boolean worker, @Nullable CallFault fault) {}
