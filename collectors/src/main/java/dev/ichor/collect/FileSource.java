package dev.ichor.collect;

import java.io.IOException;
import java.io.InputStream;

/** A source of single files that are no bundle: each is recognised by what it holds. */
public interface FileSource {

  /** Characters at the head of a file by which it is recognised. */
  int HEAD = 64 * 1024;

  /** How reports name what comes from standard input. */
  String PASTED = "pasted text";

  /** The mode of a report that rests on such files alone, e.g. {@code config}. */
  String mode();

  /**
   * Whether a file is one of these.
   *
   * @param head at most {@link #HEAD} characters of it
   */
  boolean recognises(String head);

  /**
   * Adds what a file says.
   *
   * @param name how reports name the file
   * @param content its bytes, limited in number; closed by the caller
   * @param draft takes what it says
   * @return whether anything of it was understood
   */
  boolean read(String name, InputStream content, SurveyDraft draft) throws IOException;

  /** What such a file can be, for a sentence that says what Ichor understands. */
  String words();
}
