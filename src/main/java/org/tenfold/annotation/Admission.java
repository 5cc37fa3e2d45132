package org.tenfold.annotation;

import java.util.Optional;
import java.util.OptionalInt;
import org.tenfold.account.PersonId;

/**
 * A later module's say in who may judge: consent, training, a test. Asked at every claim, so
 * answers must be quick.
 */
public interface Admission {
  Optional<Refusal> refusal(PersonId annotator);

  /** Empty for those who may judge whatever there is. */
  default Optional<Quota> quota(PersonId annotator) {
    return Optional.empty();
  }

  /** The version of the consent this person gave, to be kept with each vote. */
  default OptionalInt consentVersion(PersonId annotator) {
    return OptionalInt.empty();
  }
}
