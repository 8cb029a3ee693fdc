package dev.ichor.collect.live;

import dev.ichor.fact.coverage.ArtefactId;

/**
 * One document that is asked of a machine.
 *
 * @param artefact the kind of document
 * @param name what is asked, as it follows the machine in reports: {@code log etcd}, {@code
 *     machine.MachineService/Version}; unique in a plan
 * @param file the path below the machine's folder in a support bundle; below {@code ichor/api}
 *     where bundles have no such document
 * @param cost whether it is read of every machine at once
 * @param holder which machines have it
 * @param ask how it is asked for
 */
public record PlannedRead(
    ArtefactId artefact, String name, String file, Cost cost, Holder holder, Ask ask) {

  /** What was asked of whom, as reports show it. */
  public String call(String machine) {
    return machine + " " + name;
  }

  /** Where a snapshot keeps it. */
  public String path(String machine) {
    return file.startsWith(API)
        ? API + machine + file.substring(API.length() - 1)
        : machine + "/" + file;
  }

  /** Whether etcd has to answer: one that is down says nothing of the machine. */
  boolean ofEtcd() {
    return holder == Holder.CONTROL_PLANES && cost == Cost.CHEAP;
  }

  private static final String API = "ichor/api/";

  /** The file of an answer that only the API gives, named by its method. */
  static String api(String method) {
    return API + method + ".json";
  }
}
