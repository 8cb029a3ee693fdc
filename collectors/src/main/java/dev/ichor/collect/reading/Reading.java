package dev.ichor.collect.reading;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;

/**
 * One look at one document of a running cluster. A snapshot keeps readings, so that a later
 * diagnosis sees what the first one saw, with the same places.
 *
 * @param artefact the kind of document
 * @param node the machine as it was asked for; {@link NodeName#CLUSTER} for documents of the
 *     cluster and of the client
 * @param file where a snapshot keeps it: the path within a support bundle where bundles have such a
 *     document, else below {@code ichor/}; unique among readings
 * @param call what was asked, as reports show it, e.g. {@code 10.5.0.2
 *     machine.MachineService/EtcdAlarmList}; unique among readings
 * @param answer what came of it
 */
public record Reading(
    ArtefactId artefact, NodeName node, String file, String call, Answer answer) {}
