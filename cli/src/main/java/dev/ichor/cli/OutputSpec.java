package dev.ichor.cli;

import java.nio.file.Path;
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
record OutputSpec(Format format, @Nullable Path file) {

  /** The formats of a report. */
  enum Format {
    text,
    json
  }

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
      for (Format known : Format.values()) {
        if (known.name().equals(format)) {
          return new OutputSpec(known, file.isEmpty() ? null : Path.of(file));
        }
      }
      throw new TypeConversionException(
          "'" + format + "' is no format: expected one of " + List.of(Format.values()));
    }
  }
}
