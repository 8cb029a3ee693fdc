package dev.ichor.yaml;

/**
 * A file that somebody wrote says something that cannot be understood, at a place that is named.
 */
public final class FileFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /**
   * A fault.
   *
   * @param file the file as its reader was told
   * @param line line in it, from 1
   * @param message what is wrong, what was expected and a way out
   */
  public FileFaultException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
    this.file = file;
    this.line = line;
  }

  /** The file. */
  public String file() {
    return file;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }
}
