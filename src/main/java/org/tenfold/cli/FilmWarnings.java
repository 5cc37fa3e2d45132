package org.tenfold.cli;

import java.util.List;

/** What is done to a film's pictures that one might not expect, said on standard error. */
final class FilmWarnings {
  private FilmWarnings() {}

  static void tell(List<String> warnings) {
    warnings.forEach(warning -> System.err.println("Warning: " + PlainText.shortened(warning)));
  }
}
