package org.tenfold.release;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the divisions of a release into folds.
 *
 * @param number {@value #FROZEN} is the one that the release was frozen with
 */
@Embeddable
public record DivisionId(ReleaseId release, int number) {
  public static final int FROZEN = 1;

  private static final Pattern TEXT = Pattern.compile("([0-9a-fA-F-]{36})(?:\\.([1-9]\\d{0,5}))?");

  public static DivisionId frozen(ReleaseId release) {
    return new DivisionId(release, FROZEN);
  }

  /** For addresses: that of the release alone for the division that it was frozen with. */
  public String text() {
    return release.value() + (number == FROZEN ? "" : "." + number);
  }

  /**
   * @return empty when it is no {@link #text}
   */
  public static Optional<DivisionId> ofText(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String number = parts.group(2);
      return Optional.of(
          new DivisionId(
              ReleaseId.parse(parts.group(1)), number == null ? FROZEN : Integer.parseInt(number)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
