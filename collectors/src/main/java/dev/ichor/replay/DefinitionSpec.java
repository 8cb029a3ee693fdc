package dev.ichor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.proto.cosi.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a type of resource is called, as protobuf: talosctl reads definitions of types in no other
 * form, and without them it finds no resource at all. Recordings have only the YAML of them.
 *
 * <p>Source: {@code cosi.resource.meta.ResourceDefinitionSpec} of the COSI runtime.
 */
final class DefinitionSpec {

  private static final int TYPE = 1;
  private static final int DISPLAY_TYPE = 2;
  private static final int NAMESPACE = 3;
  private static final int ALIASES = 4;
  private static final int ALL_ALIASES = 5;
  private static final int COLUMNS = 6;
  private static final int SENSITIVITY = 7;
  private static final int COLUMN_NAME = 1;
  private static final int COLUMN_PATH = 2;

  private DefinitionSpec() {}

  /** The same definition with both forms of its content. */
  static Resource completed(Resource definition) {
    Resource.Builder both = definition.toBuilder();
    both.getSpecBuilder().setProtoSpec(protobuf(Names.spec(definition)));
    return both.build();
  }

  private static ByteString protobuf(YamlValue spec) {
    ByteString.Output bytes = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      out.writeString(TYPE, spec.key("type").text());
      out.writeString(DISPLAY_TYPE, spec.key("displayType").text());
      out.writeString(NAMESPACE, spec.key("defaultNamespace").text());
      for (YamlValue alias : spec.key("aliases").elements()) {
        out.writeString(ALIASES, alias.text());
      }
      for (YamlValue alias : spec.key("allAliases").elements()) {
        out.writeString(ALL_ALIASES, alias.text());
      }
      for (YamlValue column : spec.key("printColumns").elements()) {
        out.writeBytes(COLUMNS, column(column));
      }
      if (spec.key("sensitivity").text().equals("sensitive")) {
        out.writeEnum(SENSITIVITY, 1);
      }
      out.flush();
      return bytes.toByteString();
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }

  private static ByteString column(YamlValue column) throws IOException {
    ByteString.Output bytes = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeString(COLUMN_NAME, column.key("name").text());
    out.writeString(COLUMN_PATH, column.key("jsonPath").text());
    out.flush();
    return bytes.toByteString();
  }
}
