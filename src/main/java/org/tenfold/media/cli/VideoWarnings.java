package org.tenfold.media.cli;

import java.util.List;
import org.tenfold.console.PlainText;
import org.tenfold.error.Message;

/** What is done to a video's pictures that one might not expect, said on standard error. */
public final class VideoWarnings {
  private VideoWarnings() {}

  public static void tell(List<Message> warnings) {
    warnings.forEach(
        warning -> System.err.println("Warning: " + PlainText.shortened(warning.english())));
  }
}
