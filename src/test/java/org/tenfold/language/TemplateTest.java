package org.tenfold.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void valuesStandInTheirPlacesAsTheyAre() {
    assertThat(Template.fill("{1} of {0}: it's $1", 12345, "{0}\\"))
        .isEqualTo("{0}\\ of 12345: it's $1");
  }

  @Test
  void aNumberMayHaveAFormat() {
    assertThat(Template.fill("{0:%.1f} s, {1:%,d} bytes", 1.25, 1234567))
        .isEqualTo("1.3 s, 1,234,567 bytes");
  }

  @Test
  void aWordFollowsItsNumber() {
    String text = "{0} {0|clip has|clips have} {1} {1|vote|votes}";

    assertThat(Template.fill(text, 1, "1")).isEqualTo("1 clip has 1 vote");
    assertThat(Template.fill(text, 0, 10L)).isEqualTo("0 clips have 10 votes");
    assertThat(Template.fill("{0} {0|clip|clips}")).isEqualTo("{0} {0|clip|clips}");
  }

  @Test
  void whatIsNoNumberStaysAsItIs() {
    assertThat(Template.fill("{0:%.1f} s", "many")).isEqualTo("many s");
    assertThat(Template.fill("{0:%d} s", 1.5)).isEqualTo("1.5 s");
  }

  @Test
  void aPlaceWithoutAValueStays() {
    assertThat(Template.fill("{0} and {1}", "one")).isEqualTo("one and {1}");
  }

  @Test
  void twoFullStopsNeverMeet() {
    assertThat(Template.fill("Line 3: {0}. Correct it.", "It is empty."))
        .isEqualTo("Line 3: It is empty. Correct it.");
    assertThat(Template.fill("第 3 行：{0}。请更正。", "为空。")).isEqualTo("第 3 行：为空。请更正。");
  }
}
