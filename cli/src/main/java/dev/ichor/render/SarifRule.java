package dev.ichor.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ichor.catalogue.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The page of a problem as a rule of SARIF. */
final class SarifRule {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private SarifRule() {}

  static void write(JsonGenerator json, Page page) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", page.id());
    text(json, "shortDescription", page.sentence());
    text(json, "fullDescription", page.meaning());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", SarifText.literal(named(page.todo())));
    json.writeStringField("markdown", named(page.todo().strip()));
    json.writeEndObject();
    if (!page.docs().isEmpty()) {
      json.writeStringField("helpUri", Documentation.address(page.docs().get(0)));
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", SarifReport.level(page.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    JsonText.list(json, "tags", List.of(page.area(), page.kind().name().toLowerCase(Locale.ROOT)));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", SarifText.literal(named(text)));
    json.writeEndObject();
  }

  /** Placeholders as names in capitals: {@code NODE} for {@code {node}}. */
  private static String named(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }
}
