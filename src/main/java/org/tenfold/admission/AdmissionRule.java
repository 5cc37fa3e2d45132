package org.tenfold.admission;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tenfold.admission.background.Culture;
import org.tenfold.error.InvalidInput;

/**
 * What a project asks of annotators beside consent and guidelines, which are asked for as soon as
 * there is a text.
 *
 * @param backgroundNeeded annotators say where they come from
 * @param culture the only background that is admitted; null: any
 * @param trainingNeeded the training round comes before the first clip
 * @param threshold part of the test's clips that must be right, 0..1; null: no test
 * @param attempts how often the test can be taken
 */
public record AdmissionRule(
    boolean backgroundNeeded,
    @Nullable Culture culture,
    boolean trainingNeeded,
    @Nullable Double threshold,
    int attempts) {
  public static final int MOST_ATTEMPTS = 20;

  /** Nothing is asked until a curator says so. */
  public static final AdmissionRule OPEN = new AdmissionRule(false, null, false, null, 2);

  public AdmissionRule {
    // a background can only be compared when it is asked for
    backgroundNeeded = backgroundNeeded || culture != null;
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      throw new InvalidInput("admission.test-threshold");
    }
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new InvalidInput("admission.test-attempts", MOST_ATTEMPTS);
    }
  }

  public Optional<Culture> requiredCulture() {
    return Optional.ofNullable(culture);
  }

  /** Empty: there is no test. */
  public OptionalDouble testThreshold() {
    return threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold);
  }
}
