package org.tenfold.movie;

import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.worker.TypedText;

/**
 * What people say of a movie when they bring it.
 *
 * @param credit line to show beside it, may be empty
 * @param fileName as it was called where it came from; shown, never used as a path
 */
public record NewMovie(String title, String credit, String fileName) {
  public static final int TITLE_LENGTH = 200;
  private static final int CREDIT_LENGTH = 400;
  public static final int FILE_NAME_LENGTH = 255;

  public NewMovie {
    title = TypedText.line(title, TITLE_LENGTH, Message.of("movie.the-title"));
    credit = TypedText.line(credit, CREDIT_LENGTH, Message.of("movie.the-credit"));
    fileName = TypedText.fileName(fileName, FILE_NAME_LENGTH);
    if (title.isEmpty()) {
      throw new InvalidInput("movie.title", TITLE_LENGTH);
    }
  }
}
