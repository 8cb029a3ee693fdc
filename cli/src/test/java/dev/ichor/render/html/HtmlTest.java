package dev.ichor.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

  private final StringBuilder out = new StringBuilder();
  private final Html html = new Html(out);

  @Test
  void textStaysTextWhateverItLooksLike() {
    html.leaf("p", "</p><script>alert('1')</script> & \"more\"", "title", "\"><img onerror=x>");
    assertThat(out.toString())
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;img onerror=x&gt;\">"
                + "&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;"
                + "</p>");
  }

  @Test
  void coloursOfTerminalsControlCharactersAndMarksOfDirectionAreLeftOut() {
    html.text("\u001b[31mred\u001b[0m \u202egnp.exe\u202c\u0000\u0007 a\tb\u2028c");
    assertThat(out.toString()).isEqualTo("red gnp.exe a bc");
  }

  @Test
  void jsonCannotEndTheElementThatHoldsIt() {
    html.json("{\"a\": \"</script><!-- <script>\"}");
    assertThat(out.toString()).isEqualTo("{\"a\": \"\\u003c/script>\\u003c!-- \\u003cscript>\"}");
  }

  @Test
  void nothingThatActsOrLeadsElsewhereCanBeWritten() {
    assertThatThrownBy(() -> html.open("p", "onclick", "x")).hasMessageContaining("onclick");
    assertThatThrownBy(() -> html.open("p", "style", "x")).hasMessageContaining("style");
    assertThatThrownBy(() -> html.open("a", "href", "javascript:alert(1)"))
        .hasMessageContaining("javascript:alert(1)");
    assertThatThrownBy(() -> html.open("p x")).hasMessageContaining("p x");
  }
}
