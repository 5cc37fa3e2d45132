package org.tenfold.admission.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.admission.Score;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;

class QualificationRuleTest {
  @ParameterizedTest
  @CsvSource({
    "7, 10, 0.7, true",
    "6, 10, 0.7, false",
    "11, 20, 0.55, true",
    "10, 20, 0.55, false",
    "10, 10, 1, true",
    "9, 10, 1, false",
    "0, 10, 0, true",
    "0, 0, 0, false"
  })
  void exactlyTheThresholdIsEnough(int right, int total, double threshold, boolean passed) {
    assertThat(QualificationRule.judge(answers(DfewLabel.HAPPY, right, total), threshold).passed())
        .isEqualTo(passed);
  }

  @Test
  void aWeakEmotionIsToldButDecidesNothing() {
    List<Answer> answers = new ArrayList<>(answers(DfewLabel.HAPPY, 4, 4));
    answers.addAll(answers(DfewLabel.FEAR, 0, 1));

    QualificationResult result = QualificationRule.judge(answers, 0.8);

    assertThat(result.passed()).isTrue();
    assertThat(result.all()).isEqualTo(new Score(4, 5));
    assertThat(result.each())
        .isEqualTo(Map.of(DfewLabel.HAPPY, new Score(4, 4), DfewLabel.FEAR, new Score(0, 1)));
    assertThat(result.weak()).containsExactly(DfewLabel.FEAR);
  }

  private static List<Answer> answers(Label expected, int right, int total) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      answers.add(new Answer(i < right ? expected : DfewLabel.NEUTRAL, expected));
    }
    return answers;
  }
}
