package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ichor.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportSchemaTest {

  private static Schema schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Run.class.getResourceAsStream("/dev/ichor/cli/schema/report.schema.json"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.ichor.render.JsonReportTest#reports")
  void everyReportKeepsToTheSchema(Report report) throws IOException {
    String json = JsonReport.render(report, StandardReports.run(10));
    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaNoticesARoleThatDoesNotExist() throws IOException {
    Report report = StandardReports.findings();
    String json =
        JsonReport.render(report, StandardReports.run(10))
            .replace("\"role\": \"root\"", "\"role\": \"culprit\"");
    assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
  }
}
