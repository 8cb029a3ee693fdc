package dev.ichor.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One output that was asked for.
 *
 * @param format how it is written
 * @param file where to; null for standard output
 */
record OutputSpec(OutputFormat format, @Nullable Path file) {

  /** Reads {@code FORMAT[=FILE]}. */
  static final class Reader implements ITypeConverter<OutputSpec> {
    @Override
    public OutputSpec convert(String text) {
      int equals = text.indexOf('=');
      String format = equals < 0 ? text : text.substring(0, equals);
      String file = equals < 0 ? "" : text.substring(equals + 1);
      if (equals >= 0 && file.isEmpty()) {
        throw new TypeConversionException("'" + text + "' names no file after '='");
      }
      for (OutputFormat known : OutputFormat.values()) {
        if (known.toString().equals(format)) {
          return new OutputSpec(known, file.isEmpty() ? null : Path.of(file));
        }
      }
      throw new TypeConversionException(
          "'" + format + "' is no format: expected one of " + List.of(OutputFormat.values()));
    }
  }

  /** The names of all formats, for the help of {@code -o}. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(OutputFormat.values()).map(OutputFormat::toString).iterator();
    }
  }
}
