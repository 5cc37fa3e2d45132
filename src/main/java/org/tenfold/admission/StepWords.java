package org.tenfold.admission;

import java.util.List;
import org.tenfold.admission.background.Culture;
import org.tenfold.annotation.Refusal;

/** Why there are no clips yet, and what to do: one sentence a step. */
final class StepWords {
  private StepWords() {}

  static Refusal refusal(Step step, Standing now) {
    return switch (step) {
      case BACKGROUND ->
          now.foreign() && now.culture() != null
              ? of(
                  step,
                  "background-other",
                  now.rule().requiredCulture().map(StepWords::key).orElse(""),
                  key(now.culture()))
              : of(step, "background");
      case CONSENT ->
          now.consentGiven() == 0
              ? of(step, "consent")
              : of(step, "consent-changed", Integer.toString(now.consentVersion()));
      case GUIDELINES ->
          now.guidelinesRead() == 0
              ? of(step, "guidelines")
              : of(step, "guidelines-changed", Integer.toString(now.guidelinesVersion()));
      case TRAINING -> of(step, "training");
      case QUALIFICATION ->
          now.attemptsLeft() == 0
              ? of(step, "test-over")
              : of(
                  step,
                  "test",
                  Long.toString(Math.round(100 * now.rule().testThreshold().orElse(0))));
    };
  }

  private static Refusal of(Step step, String words, String... values) {
    return new Refusal(step.code(), words, List.of(values), AdmissionService.PAGE);
  }

  private static String key(Culture culture) {
    return "culture." + culture;
  }
}
