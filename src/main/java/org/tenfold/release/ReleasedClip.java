package org.tenfold.release;

import java.util.regex.Pattern;

/**
 * A clip as a release freezes it.
 *
 * @param sha256 of the clip's file, 64 hexadecimal digits in lower case
 */
public record ReleasedClip(AnnotationRow annotation, String sha256) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public ReleasedClip {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "clip %d: '%s' is no SHA-256".formatted(annotation.order(), sha256));
    }
  }
}
