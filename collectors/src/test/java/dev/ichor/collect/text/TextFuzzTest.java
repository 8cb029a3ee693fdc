package dev.ichor.collect.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.UnreadableInputException;
import dev.ichor.fact.coverage.KnownNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is pasted, nothing fails. The seeds are fixed: a failure can be repeated. */
class TextFuzzTest {

  private static final List<String> SAMPLES =
      List.of(
          "etcd-members.txt",
          "etcd-status.txt",
          "service.txt",
          "service-etcd.txt",
          "members.txt",
          "containers.txt",
          "version.txt",
          "machinestatus.yaml",
          "errors.txt",
          "health.txt",
          "kubectl-nodes.txt");

  private static void read(byte[] bytes) {
    try {
      assertThat(Pasted.bytes(bytes).survey().observations()).isNotEmpty();
    } catch (UnreadableInputException nothingRecognised) {
      assertThat(nothingRecognised).hasMessageContaining("pasted text");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void piecesOfPrintoutsInAnyOrderAndBroken(long seed) throws Exception {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String sample = Pasted.sample(SAMPLES.get(random.nextInt(SAMPLES.size())));
      int from = random.nextInt(sample.length());
      text.append(sample, from, from + random.nextInt(sample.length() - from));
      for (int j = random.nextInt(20); j > 0 && text.length() > 0; j--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x250));
      }
      text.append(random.nextBoolean() ? "\n" : "");
    }
    read(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void randomBytes(long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[100_000];
    random.nextBytes(bytes);
    read(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"level\":\"warn\",\"ts\":\"2026-11-22T12:04:02.081783Z\",\"msg\":\"",
        "NODE   ID   ",
        "NODE\tSERVICE\tSTATE\tHEALTH\t",
        "node: ",
        "metadata: {",
        "items: [",
        "- ",
        "((((",
        "EVENTS   [Running]: ",
        "[talos] service[etcd](Failed): Failed to run pre stage: "
      })
  void oneLongLineOfTheSame(String piece) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] one = piece.getBytes(StandardCharsets.UTF_8);
    while (bytes.size() < 1_000_000) {
      bytes.write(one, 0, one.length);
    }
    read(bytes.toByteArray());
  }

  @Test
  void everyLineNamesAnotherMachine() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("10.1.").append(i / 250).append('.').append(i % 250).append(": [talos] x\n");
    }
    assertThat(Pasted.text(text.toString()).facts(KnownNode.class)).hasSizeLessThan(600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"items:\n- ", "node: x\nmetadata:\n  type: ", "NODE   ID\n", "---\n"})
  void manyShortBlocks(String piece) {
    read(piece.repeat(20_000).getBytes(StandardCharsets.UTF_8));
  }
}
