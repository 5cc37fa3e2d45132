package org.tenfold.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tenfold.admission.background.Background;
import org.tenfold.admission.background.Culture;
import org.tenfold.error.InvalidInput;

class StandingTest {
  private static final AdmissionRule ALL = new AdmissionRule(true, null, true, 0.8, 2);

  @Test
  void nothingIsMissingWhereNothingIsAsked() {
    Standing now = new Standing(AdmissionRule.OPEN, null, 0, 0, 0, 0, 9, false, 9, 0, 0, false);

    assertThat(now.missing()).isEmpty();
  }

  @Test
  void roundsWithoutClipsAreNotAsked() {
    Standing now = new Standing(ALL, Culture.EUROPE, 0, 0, 0, 0, 0, false, 0, 0, 0, false);

    assertThat(now.missing()).isEmpty();
  }

  @Test
  void anotherBackgroundThanTheProjectsIsNotDone() {
    AdmissionRule eastAsia = new AdmissionRule(false, Culture.EAST_ASIA, false, null, 1);
    Standing now = new Standing(eastAsia, Culture.EUROPE, 0, 0, 0, 0, 0, false, 0, 0, 0, false);

    assertThat(now.missing()).contains(Step.BACKGROUND);
    assertThat(StepWords.refusal(Step.BACKGROUND, now).sentence(Locale.ENGLISH))
        .contains("“East Asia”", "“Europe”", "ask a curator");
  }

  @Test
  void aCuratorsGrantIsAnotherAttempt() {
    Standing spent = new Standing(ALL, Culture.EUROPE, 0, 0, 0, 0, 0, true, 4, 2, 0, false);
    Standing granted = new Standing(ALL, Culture.EUROPE, 0, 0, 0, 0, 0, true, 4, 2, 1, false);

    assertThat(spent.attemptsLeft()).isZero();
    assertThat(granted.attemptsLeft()).isEqualTo(1);
    assertThat(StepWords.refusal(Step.QUALIFICATION, spent).sentence(Locale.ENGLISH))
        .contains("ask a curator");
    assertThat(StepWords.refusal(Step.QUALIFICATION, granted).sentence(Locale.ENGLISH))
        .contains("80 %");
  }

  @Test
  void impossibleRulesAreRefusedInWords() {
    assertThatThrownBy(() -> new AdmissionRule(false, null, false, 1.2, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("between 0 and 100 %");
    assertThatThrownBy(() -> new AdmissionRule(false, null, false, 0.5, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1 to 20 times");
    assertThatThrownBy(() -> new Background(Culture.EUROPE, "", " "))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("language");
  }
}
