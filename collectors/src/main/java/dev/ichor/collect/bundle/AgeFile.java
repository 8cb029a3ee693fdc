package dev.ichor.collect.bundle;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import dev.ichor.collect.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundle encrypted with age, as talosctl writes by default since 1.14; never stored decrypted.
 */
final class AgeFile {

  private static final String IDENTITY = "AGE-SECRET-KEY-1";
  private static final int LARGEST_IDENTITY_FILE = 1 << 20;

  private final Path file;
  private final boolean armored;

  AgeFile(Path file, boolean armored) {
    this.file = file;
    this.armored = armored;
  }

  /**
   * Opens the contents.
   *
   * @param identities files with identities; the first that fits is used
   * @throws UnreadableInputException when none fits
   */
  InputStream decrypt(List<Path> identities) throws UnreadableInputException, IOException {
    if (identities.isEmpty()) {
      throw new UnreadableInputException(
          file
              + " is encrypted with age, by default for Sidero Labs only; collect again with"
              + " 'talosctl support --no-encryption' (1.14 and newer), or give the matching key"
              + " with --identity FILE");
    }
    List<RecipientStanzaReader> readers = new ArrayList<>();
    for (Path identity : identities) {
      readers.addAll(readers(identity));
    }
    FileChannel channel = FileChannel.open(file);
    try {
      StandardDecryptingChannelFactory factory =
          armored ? new ArmoredDecryptingChannelFactory() : new StandardDecryptingChannelFactory();
      return Channels.newInputStream(factory.newDecryptingChannel(channel, readers));
    } catch (GeneralSecurityException | IOException e) {
      channel.close();
      throw new UnreadableInputException(
          file
              + " is encrypted with age and none of "
              + readers.size()
              + " identities opens it ("
              + Faults.words(e)
              + "); give the key it was encrypted for with --identity FILE, or collect again with"
              + " 'talosctl support --no-encryption' (1.14 and newer)",
          e);
    }
  }

  private static List<RecipientStanzaReader> readers(Path identity)
      throws UnreadableInputException {
    List<RecipientStanzaReader> readers = new ArrayList<>();
    String text = text(identity);
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith(IDENTITY)) {
        readers.add(reader(identity, line));
      }
    }
    if (readers.isEmpty()) {
      throw new UnreadableInputException(
          "the identity file "
              + identity
              + " "
              + (text.contains("PRIVATE KEY-----")
                  ? "holds an SSH key, which Ichor cannot use"
                  : "holds no line that begins with " + IDENTITY)
              + "; give a file that age-keygen wrote");
    }
    return readers;
  }

  private static String text(Path identity) throws UnreadableInputException {
    try (InputStream bytes = Files.newInputStream(identity)) {
      return new String(bytes.readNBytes(LARGEST_IDENTITY_FILE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnreadableInputException(
          "the identity file "
              + identity
              + " cannot be read ("
              + Faults.words(e)
              + "); give a file that age-keygen wrote",
          e);
    }
  }

  /** The failure is not passed on, since it might quote the key. */
  private static RecipientStanzaReader reader(Path identity, String key)
      throws UnreadableInputException {
    try {
      return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new UnreadableInputException(
          "the identity file "
              + identity
              + " holds a line that begins with "
              + IDENTITY
              + " and is no age identity; give a file that age-keygen wrote");
    }
  }
}
