package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.inference.KnowledgeBase;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {

  @Test
  void everyRuleIsFoundWhereItsProofSaysThatItStands() {
    ClassLoader loader = RuleTextTest.class.getClassLoader();
    assertThat(KnowledgeBase.builtIn().outlines())
        .allSatisfy(
            outline -> {
              List<String> text = RuleText.at(loader, outline.at());
              assertThat(text.stream().filter(line -> !line.startsWith("//")).findFirst())
                  .hasValueSatisfying(
                      line -> assertThat(line).startsWith("rule \"" + outline.name() + "\""));
              assertThat(text).last().isEqualTo("end");
            });
  }

  @Test
  void whatStandsNowhereHasNoText() {
    ClassLoader loader = RuleTextTest.class.getClassLoader();
    assertThat(RuleText.at(loader, "etcd/nonsense.drl:3")).isEmpty();
    assertThat(RuleText.at(loader, "etcd/quorum-lost.drl:99999")).isEmpty();
    assertThat(RuleText.at(loader, "a pack")).isEmpty();
  }
}
