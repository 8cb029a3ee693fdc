package dev.ichor.rules;

import java.util.List;

/** Something that holds for the knowledge base as a whole. */
interface Check {

  /** What is wrong, one sentence each, sorted; none when all is well. */
  List<String> faults(WholeBase base);
}
