package dev.ichor.render;

/**
 * One case of a suite: a problem, on a subject where it has one.
 *
 * @param id id of the problem
 * @param outcome how it came out
 * @param message one line; empty when there is nothing to say
 * @param type kind of the failure, for failures
 * @param text more lines; may be empty
 */
record JunitCase(String id, Outcome outcome, String message, String type, String text) {

  /** How a case comes out; the later says more. */
  enum Outcome {
    PASSED,
    SKIPPED,
    FAILED
  }

  /** A case that does not count, with what there is to say about it. */
  static JunitCase passed(String id, String text) {
    return new JunitCase(id, Outcome.PASSED, "", "", text);
  }

  void appendTo(Xml xml, String area, String name) {
    xml.begin("testcase")
        .attribute("classname", area)
        .attribute("name", name)
        .attribute("time", "0");
    switch (outcome) {
      case FAILED ->
          xml.begin("failure")
              .attribute("message", message)
              .attribute("type", type)
              .text(text)
              .end();
      case SKIPPED -> xml.begin("skipped").attribute("message", message).end();
      case PASSED -> {
        if (!text.isEmpty()) {
          xml.begin("system-out").text(text).end();
        }
      }
    }
    xml.end();
  }
}
