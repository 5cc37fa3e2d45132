package org.tenfold.admission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which HTML a text of the project may bring. */
class SafeMarkdownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>*{display:none}</style>",
        "<form action='/logout' method='post'><input></form>",
        "<div style=\"position:fixed;inset:0\">",
        "<b style='position:fixed'>",
        "<B\nstyle='position:fixed'>",
        "<a href='//evil.example'>",
        "<img src=x>",
        "<svg/onload=x>",
        "<!-- -->",
        "<?xml ?>",
        "<![CDATA[x]]>",
        "<https://a.example\" style=\"x\">",
        "<br/ style=x>",
        "<vaadin-dialog opened>"
      })
  void otherElementsBecomeWords(String html) {
    assertThat(SafeMarkdown.of("a " + html + " b")).doesNotContainPattern("<[a-zA-Z!?]");
  }

  @Test
  void whatMarkdownItselfCanDoStays() {
    String text =
        """
        # How to judge
        1 < 2, `a<b`, **bold**, <b>bold</b>, a line<br>
        <https://tenfold.example/x?y=1>, [link](https://tenfold.example)
        > quoted
        | a | b |
        """
            .replace("`a<b`", "`a < b`");

    assertThat(SafeMarkdown.of(text)).isEqualTo(text);
  }
}
