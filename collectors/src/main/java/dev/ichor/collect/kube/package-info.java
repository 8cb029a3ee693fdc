/**
 * Asks the Kubernetes API, with a kubeconfig that the user gives, for what Ichor reads of it: a
 * fixed list of documents, never Secrets and never the data of ConfigMaps.
 */
@NullMarked
package dev.ichor.collect.kube;

import org.jspecify.annotations.NullMarked;
