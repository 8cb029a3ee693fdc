package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ichor.render.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads what was written as its readers do and holds it to the rules of the format. What is given
 * back is the shape of the document: what must be the same whatever the texts in it say.
 */
final class ReadBack {

  private static final String SCHEMAS = "/dev/ichor/render/";
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_]+)(\\{(?:[a-z]+=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\",?)*}) (-?[0-9.E]+)");

  private static final Pattern TEXT_ELEMENT =
      Pattern.compile("(?is)<(script|style)\\b[^>]*>.*?</\\1>");
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s+[a-zA-Z:-]+(?:=\"[^\"<>]*+\")?)*+\\s*/?>");
  private static final Pattern ATTRIBUTE_VALUE = Pattern.compile("=\"[^\"]*\"");

  private ReadBack() {}

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Run.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The tree of a YAML or JSON document. */
  static Object yaml(String text) {
    return new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
        .loadFromString(text);
  }

  /** Validates a report as JSON. */
  static void report(String text) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("/dev/ichor/cli/schema/report.schema.json"));
    assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
  }

  /** Validates SARIF against the schema of the standard. */
  static void sarif(String text) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(resource(SCHEMAS + "sarif-2.1.0-rtm.5.json"));
    assertThat(
            schema.validate(
                text,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .isEmpty();
  }

  /** The numbers of suites, cases, failures and skipped ones of a valid document. */
  static List<Integer> junit(String text) throws IOException {
    try {
      SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      schemas
          .newSchema(Run.class.getResource(SCHEMAS + "junit.xsd"))
          .newValidator()
          .validate(new StreamSource(new StringReader(text)));
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)));
      return List.of(
          document.getElementsByTagName("testsuite").getLength(),
          document.getElementsByTagName("testcase").getLength(),
          document.getElementsByTagName("failure").getLength(),
          document.getElementsByTagName("skipped").getLength());
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  /** The names of the samples, one for each. */
  static List<String> prometheus(String text) {
    Set<String> series = new HashSet<>();
    Set<String> typed = new HashSet<>();
    return text.lines()
        .filter(line -> !line.startsWith("# HELP "))
        .filter(line -> !(line.startsWith("# TYPE ") && typed.add(line.split(" ", -1)[2])))
        .map(
            line -> {
              var sample = SAMPLE.matcher(line);
              assertThat(sample.matches()).as(line).isTrue();
              assertThat(series.add(sample.group(1) + sample.group(2))).as(line).isTrue();
              assertThat(typed).contains(sample.group(1));
              return sample.group(1);
            })
        .toList();
  }

  /** The kinds of elements with the names of their attributes; every bracket is part of a tag. */
  static Set<String> html(String text) {
    String body =
        TEXT_ELEMENT.matcher(text.replaceFirst("(?i)^<!doctype html>", "")).replaceAll("");
    Set<String> kinds = new TreeSet<>();
    String left =
        TAG.matcher(body)
            .replaceAll(
                tag -> {
                  kinds.add(ATTRIBUTE_VALUE.matcher(tag.group()).replaceAll(""));
                  return "";
                });
    assertThat(left).doesNotContain("<", ">");
    return kinds;
  }

  /** The numbers of headings, list items and table rows of a document that holds nothing else. */
  static List<Integer> markdown(String text) {
    List<org.commonmark.Extension> extensions =
        List.of(TablesExtension.create(), AutolinkExtension.create());
    Node document = Parser.builder().extensions(extensions).build().parse(text);
    int[] counts = new int[3];
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading node) {
            counts[0]++;
            visitChildren(node);
          }

          @Override
          public void visit(ListItem node) {
            counts[1]++;
            visitChildren(node);
          }

          @Override
          public void visit(CustomNode node) {
            counts[2] += node instanceof TableRow ? 1 : 0;
            visitChildren(node);
          }

          @Override
          public void visit(Link node) {
            throw new AssertionError("a link: " + node);
          }

          @Override
          public void visit(Image node) {
            throw new AssertionError("an image: " + node);
          }

          @Override
          public void visit(HtmlInline node) {
            throw new AssertionError("HTML: " + node);
          }

          @Override
          public void visit(HtmlBlock node) {
            throw new AssertionError("HTML: " + node);
          }

          @Override
          public void visit(Emphasis node) {
            throw new AssertionError("emphasis: " + node);
          }

          @Override
          public void visit(ThematicBreak node) {
            throw new AssertionError("a rule: " + node);
          }
        });
    return List.of(counts[0], counts[1], counts[2]);
  }
}
