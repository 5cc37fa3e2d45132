package org.tenfold.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageTitlesTest {
  @Test
  void eachPartOfATitleIsSaidInTheReadersLanguage() {
    assertThat(PageTitles.in(Locale.SIMPLIFIED_CHINESE, "Label rule · Agreement · Tenfold"))
        .isEqualTo("标签规则 · 一致性 · Tenfold");
    assertThat(PageTitles.in(Locale.ENGLISH, "Label rule · Agreement · Tenfold"))
        .isEqualTo("Label rule · Agreement · Tenfold");
  }

  @Test
  void aPartWithoutWordsStaysAsItIs() {
    assertThat(PageTitles.in(Locale.SIMPLIFIED_CHINESE, "Brand new · Tenfold"))
        .isEqualTo("Brand new · Tenfold");
  }
}
