package dev.ichor.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTest {

  @Test
  void valuesKeepTheirWordsAndTheirLines() {
    Yaml yaml = Yaml.parse("f.yaml", "# head\nname: yes\nlist: [1, two]\n", 5);

    assertThat(yaml.get("name").text()).isEqualTo("yes");
    assertThat(yaml.get("list").texts()).containsExactly("1", "two");
    assertThat(yaml.get("name").texts()).containsExactly("yes");
    assertThat(yaml.get("list").origin()).isEqualTo("f.yaml:7");
    assertThat(yaml.find("other")).isEmpty();
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheNearestOne() {
    Yaml yaml = Yaml.parse("f.yaml", "facts: []\nexpct: []\n", 1);

    assertThatThrownBy(() -> yaml.allow("facts", "expect", "expected"))
        .isInstanceOf(FileFaultException.class)
        .hasMessage("f.yaml:2: unknown key 'expct'; did you mean 'expect'?");
    assertThat(yaml.allow("facts", "expct")).isSameAs(yaml);
  }

  @Test
  void faultsSayWhatWasExpected() {
    Yaml yaml = Yaml.parse("f.yaml", "a: [1]\nb:\nc: {d: 1, e: 2}\n", 1);

    assertThatThrownBy(() -> yaml.get("a").text()).hasMessageStartingWith("f.yaml:1: one value");
    assertThatThrownBy(() -> yaml.get("b").text()).hasMessageContaining("a value is missing here");
    assertThatThrownBy(() -> yaml.get("b").items()).hasMessageContaining("a list was expected");
    assertThatThrownBy(() -> yaml.get("a").entries()).hasMessageContaining("a mapping");
    assertThatThrownBy(() -> yaml.get("c").only()).hasMessageContaining("not 2");
    assertThatThrownBy(() -> yaml.get("z")).hasMessage("f.yaml:1: 'z' is missing here");
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> Yaml.parse("f.yaml", "a: 1\nb: [1\n", 1))
        .hasMessageStartingWith("f.yaml:3: this is no YAML: ");
    assertThatThrownBy(() -> Yaml.parse("f.yaml", "", 1))
        .hasMessage("f.yaml:1: nothing is in here");
    assertThatThrownBy(() -> Yaml.parse("f.yaml", "a: 1\na: 2\n", 1).entries())
        .hasMessageContaining("'a' stands here twice");
    assertThatThrownBy(() -> Yaml.parse("f.yaml", "a: &x [1]\nb: *x\n", 1))
        .hasMessageContaining("alias");
  }

  @Test
  void theNearestNameIsGivenOnlyWhenItIsNear() {
    List<String> known = List.of("etcd.quorum-lost", "etcd.unhealthy", "node.lost");

    assertThat(Nearest.to("etcd.unhealty", known)).contains("etcd.unhealthy");
    assertThat(Nearest.to("ETCD.QUORUMLOST", known)).contains("etcd.quorum-lost");
    assertThat(Nearest.to("kubelet", known)).isEmpty();
    assertThat(Nearest.hint("kubelet", known)).isEmpty();
    assertThat(Nearest.hint("node.lots", known)).isEqualTo("; did you mean 'node.lost'?");
  }
}
