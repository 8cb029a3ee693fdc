package dev.ichor.collect.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.util.JsonFormat;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.proto.cosi.ListResponse;
import dev.ichor.proto.cosi.Metadata;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.cosi.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTextTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "members.cluster.talos.dev", // several
        "volumestatuses.block.talos.dev", // labels, one of them empty, and finalizers
        "machinetypes.config.talos.dev", // a scalar
        "acquireconfigstatuses.v1alpha1.talos.dev" // nothing but {}
      })
  void whatTheApiListsReadsAsTheBundleOfTheSameMoment(String type) throws IOException {
    assertThat(ResourceText.of(listed(resource(type + ".json"))))
        .isEqualTo(resource(type + ".yaml"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "members.cluster.talos.dev",
        "volumestatuses.block.talos.dev",
        "machinetypes.config.talos.dev",
        "acquireconfigstatuses.v1alpha1.talos.dev",
        "machineconfigs.config.talos.dev", // annotations; blanked
        "dnsupstreams.net.talos.dev" // an id in quotes
      })
  void aBundlesFileIsWrittenAsItWasRead(String type) throws IOException {
    String file = resource(type + ".yaml");
    assertThat(ResourceText.of(ResourceText.parse(file))).isEqualTo(file);
  }

  @Test
  void whatIsReadFromABundleIsWhatTheApiLists() throws IOException {
    List<Resource> listed = listed(resource("members.cluster.talos.dev.json"));
    assertThat(ResourceText.parse(resource("members.cluster.talos.dev.yaml")))
        .isEqualTo(listed.stream().map(ResourceTextTest::asInABundle).toList());
  }

  private static Resource asInABundle(Resource listed) {
    Resource.Builder resource = listed.toBuilder();
    resource.getMetadataBuilder().getCreatedBuilder().clearNanos();
    resource.getMetadataBuilder().getUpdatedBuilder().clearNanos();
    resource.getSpecBuilder().clearProtoSpec();
    return resource.build();
  }

  @Test
  void noResourceIsNoText() throws IOException {
    assertThat(ResourceText.of(List.of())).isEmpty();
    assertThat(ResourceText.parse("")).isEmpty();
  }

  @Test
  void theNodeThatTalosctlPutsBeforeAResourceIsPassedOver() throws IOException {
    String file = resource("machinetypes.config.talos.dev.yaml");
    assertThat(ResourceText.parse("node: 10.5.0.2\n" + file)).isEqualTo(ResourceText.parse(file));
  }

  @Test
  void wordsStandInTheQuotesThatYamlAsksForAndInNoOthers() throws IOException {
    Resource resource =
        Resource.newBuilder()
            .setMetadata(
                Metadata.newBuilder()
                    .setId("true")
                    .putLabels("a", "it's: so")
                    .putLabels("b", "two\nlines")
                    .putLabels("c", "12")
                    .putLabels("d", "http://x#y")
                    .addFinalizers("- x"))
            .setSpec(Spec.newBuilder().setYamlSpec("\"a: b\"\n"))
            .build();
    assertThat(ResourceText.of(List.of(resource)))
        .isEqualTo(
            """
            metadata:
                namespace:
                type:
                id: true
                version:
                owner:
                phase:
                created: 1970-01-01T00:00:00Z
                updated: 1970-01-01T00:00:00Z
                labels:
                    a: 'it''s: so'
                    b: "two\\nlines"
                    c: 12
                    d: http://x#y
                finalizers:
                    - '- x'
            spec: "a: b"
            """);
    assertThat(ResourceText.parse(ResourceText.of(List.of(resource))))
        .singleElement()
        .extracting(each -> each.getMetadata().getLabelsMap())
        .isEqualTo(resource.getMetadata().getLabelsMap());
  }

  @Test
  void aDocumentWithoutMetadataIsRefusedWithItsLine() {
    assertThatThrownBy(() -> ResourceText.parse("metadata:\n    id: a\nspec: {}\n---\nspec: {}\n"))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessage("line 5: expected a resource, which begins with 'metadata:'");
  }

  /** Every file of every bundle there, and every list beside one that is like it. */
  @Test
  @EnabledIfSystemProperty(named = "ichor.wire", matches = ".+")
  void everyBundleThereIsWrittenAsItWasRead() throws IOException {
    List<String> different = new ArrayList<>();
    int files = 0;
    try (Stream<Path> paths = Files.walk(Path.of(System.getProperty("ichor.wire")))) {
      for (Path path : paths.filter(each -> each.endsWith("support.zip")).sorted().toList()) {
        if (Files.size(path) > 0) {
          files += rewritten(path, different);
        }
      }
    }
    System.out.println(files + " files of resources, " + different.size() + " differ");
    assertThat(different).isEmpty();
  }

  private static int rewritten(Path bundle, List<String> different) throws IOException {
    int files = 0;
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (entry.getName().contains("/resources/")) {
          files++;
          String text = text(zip, entry);
          List<Resource> resources = ResourceText.parse(text);
          if (!ResourceText.of(resources).equals(text)
              || !listedAlike(bundle, entry.getName(), resources)) {
            different.add(bundle + ": " + entry.getName());
          }
        }
      }
    }
    return files;
  }

  /** Whether the resources that a list beside the bundle has in the same version read the same. */
  private static boolean listedAlike(Path bundle, String name, List<Resource> written)
      throws IOException {
    String[] parts = name.split("/", -1);
    Path list =
        bundle.resolveSibling(
            parts[0] + "/cosi.resource.State/List-" + parts[2].replace(".yaml", ".json"));
    // an upstream's health changes without a new version
    if (!Files.exists(list) || redacted(written) || name.contains("/dnsupstreams.")) {
      return true;
    }
    List<Resource> listed = listed(Files.readString(list));
    for (Resource resource : written) {
      for (Resource other : listed) {
        if (asInABundle(other).getMetadata().equals(resource.getMetadata())
            && !ResourceText.of(List.of(other)).equals(ResourceText.of(List.of(resource)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean redacted(List<Resource> written) {
    return written.stream().anyMatch(each -> each.getSpec().getYamlSpec().equals("<REDACTED>\n"));
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Resource> listed(String json) {
    return json.lines()
        .filter(line -> line.startsWith("{"))
        .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
        .map(ResourceTextTest::message)
        .map(ListResponse::getResource)
        .toList();
  }

  private static ListResponse message(String json) {
    ListResponse.Builder message = ListResponse.newBuilder();
    try {
      JsonFormat.parser().merge(json, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return message.build();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ResourceTextTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
