package org.tenfold.admission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.admission.background.Culture;

/**
 * All that decides whether one person may label, at one moment.
 *
 * @param consentVersion the newest text's; 0: there is none
 * @param consentGiven the newest version this person agreed to; 0: none
 * @param guidelinesVersion the newest text's; 0: there is none
 * @param guidelinesRead the newest version this person confirmed to have read; 0: none
 * @param trainingClips how many there are for this person
 * @param testClips how many there are for this person
 * @param testsTaken attempts that came to their end
 * @param grants attempts that a curator gave beyond the rule's
 */
public record Standing(
    AdmissionRule rule,
    @Nullable Culture culture,
    int consentVersion,
    int consentGiven,
    int guidelinesVersion,
    int guidelinesRead,
    int trainingClips,
    boolean trained,
    int testClips,
    int testsTaken,
    int grants,
    boolean passed) {

  /** Whether the project asks this person for the step at all. */
  public boolean asks(Step step) {
    return switch (step) {
      case BACKGROUND -> rule.backgroundNeeded();
      case CONSENT -> consentVersion > 0;
      case GUIDELINES -> guidelinesVersion > 0;
      case TRAINING -> rule.trainingNeeded() && (trained || trainingClips > 0);
      case QUALIFICATION -> rule.testThreshold().isPresent() && (passed || testClips > 0);
    };
  }

  public boolean done(Step step) {
    return switch (step) {
      case BACKGROUND -> culture != null && !foreign();
      case CONSENT -> consentGiven >= consentVersion;
      case GUIDELINES -> guidelinesRead >= guidelinesVersion;
      case TRAINING -> trained;
      case QUALIFICATION -> passed;
    };
  }

  /** The first step that is asked and not done. */
  public Optional<Step> missing() {
    for (Step step : Step.values()) {
      if (asks(step) && !done(step)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /** Whether nothing that this person can do leads on, unless a curator helps. */
  public boolean isOver() {
    return missing()
        .filter(
            step ->
                (step == Step.BACKGROUND && foreign())
                    || (step == Step.QUALIFICATION && attemptsLeft() == 0))
        .isPresent();
  }

  /** The project admits one background, and this person's is another. */
  public boolean foreign() {
    return culture != null && rule.culture() != null && culture != rule.culture();
  }

  /** 0: only a curator can give another one. */
  public int attemptsLeft() {
    return Math.max(0, rule.attempts() + grants - testsTaken);
  }
}
