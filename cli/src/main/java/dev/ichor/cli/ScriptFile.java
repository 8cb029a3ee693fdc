package dev.ichor.cli;

import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.replay.Script;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of {@code replay --script}, and what is wrong with it in words. */
final class ScriptFile {

  /** Bytes; a longer file is no script. */
  private static final long MOST = 1 << 20;

  private ScriptFile() {}

  static Script read(Path file) throws FailedCommandException {
    try {
      if (Files.size(file) > MOST) {
        throw new BrokenDocumentException("larger than 1 MiB; expected a list of steps");
      }
      return Script.read(Files.readString(file));
    } catch (BrokenDocumentException e) {
      throw broken(file, e);
    } catch (CharacterCodingException e) {
      throw failed(file, "not UTF-8; expected a list of steps in YAML", e);
    } catch (IOException e) {
      throw failed(file, Sentences.of(e), e);
    }
  }

  /** A step that cannot be played; the message names its line. */
  static FailedCommandException broken(@Nullable Path file, BrokenDocumentException e) {
    return failed(file, Sentences.of(e), e);
  }

  private static FailedCommandException failed(@Nullable Path file, String why, Exception e) {
    return new FailedCommandException(ExitCode.INPUT, "--script " + file + ": " + why, e);
  }
}
