package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {

  @TempDir private Path home = Path.of(".");

  private int run(Session session, String... arguments) throws IOException {
    Files.write(home.resolve("support.zip"), new byte[0]);
    String[] all = new String[arguments.length + 2];
    all[0] = "what-if";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 1] = home.resolve("support.zip").toString();
    return session.run(all);
  }

  @Test
  void thereMustBeAQuestionAndOneOnly() throws IOException {
    Session session = new Session(home);

    assertThat(run(session)).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("ichor: give what to suppose (--assume, --without, --examined) or --repair\n");
    assertThat(run(session, "--repair", "--without", "ControlPlane")).isEqualTo(2);
    assertThat(session.err()).contains("or --repair, not both");
  }

  @Test
  void everyTypingErrorIsNamedAtOnce() throws IOException {
    Session session = new Session(home);

    assertThat(run(session, "--assume", "ControlPlan: {node: a}", "--examined", "talos.moon@a"))
        .isEqualTo(2);

    assertThat(session.err())
        .contains("--assume 'ControlPlan: {node: a}'", "did you mean 'ControlPlane'?")
        .contains("--examined 'talos.moon@a'", "unknown artefact 'talos.moon'");
  }

  @Test
  void whatWasNeverSeenCannotBeLeftOut() throws IOException {
    Session session = new Session(home);

    assertThat(run(session, "--without", "ControlPlane")).isEqualTo(2);

    assertThat(session.err()).contains("no ControlPlane was seen, so none can be left out");
  }

  @Test
  void whereNothingHasToBeRepairedItSaysSo() throws IOException {
    Session session = new Session(home);

    assertThat(run(session, "--repair")).isZero();
    assertThat(session.out())
        .isEqualTo("There is no problem of severity error or above to repair.\n");
    assertThat(run(session, "--repair", "-o", "json")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            {
              "schema": "ichor-repair 1.0",
              "repairs": []
            }
            """);
  }

  @Test
  void whatChangesNothingLeavesEveryConclusion() throws IOException {
    Session session = new Session(home);

    assertThat(run(session, "--assume", "ControlPlane: {node: cp-1}")).isZero();

    assertThat(session.out())
        .isEqualTo(
            """
            suppose   ControlPlane: {node: cp-1}

            stay      6 more; -v lists them
            verdict   findings (critical) → findings (critical)
            """);
  }
}
