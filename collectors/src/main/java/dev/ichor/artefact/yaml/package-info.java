/** YAML as Talos and Kubernetes write it: values with the lines they stand on. */
@NullMarked
package dev.ichor.artefact.yaml;

import org.jspecify.annotations.NullMarked;
