package org.tenfold.movie;

import org.tenfold.worker.BadInputException;

/**
 * What people say of a film when they bring it.
 *
 * @param credit line to show beside it, may be empty
 * @param fileName as it was called where it came from; shown, never used as a path
 */
public record NewMovie(String title, String credit, String fileName) {
  private static final int TITLE_LENGTH = 200;
  private static final int CREDIT_LENGTH = 400;
  private static final int FILE_NAME_LENGTH = 255;

  public NewMovie {
    title = title.strip();
    credit = credit.strip();
    if (title.isEmpty() || title.length() > TITLE_LENGTH) {
      throw new BadInputException("Give the film a title of 1 to " + TITLE_LENGTH + " characters.");
    }
    if (credit.length() > CREDIT_LENGTH) {
      throw new BadInputException(
          "The credit line is too long: at most " + CREDIT_LENGTH + " characters.");
    }
    if (fileName.length() > FILE_NAME_LENGTH) {
      fileName = fileName.substring(0, FILE_NAME_LENGTH);
    }
  }
}
