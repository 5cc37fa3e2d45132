package org.tenfold.media.cli;

import java.util.List;
import org.tenfold.console.PlainText;

/** What is done to a film's pictures that one might not expect, said on standard error. */
public final class VideoWarnings {
  private VideoWarnings() {}

  public static void tell(List<String> warnings) {
    warnings.forEach(warning -> System.err.println("Warning: " + PlainText.shortened(warning)));
  }
}
