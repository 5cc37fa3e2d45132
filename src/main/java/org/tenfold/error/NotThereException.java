package org.tenfold.error;

/** What was asked for is not there, or belongs to another project, which is told by nothing. */
public final class NotThereException extends InvalidInput {
  /**
   * @param id that was asked for
   */
  public NotThereException(Object id) {
    super("error.not-there", id.toString());
  }

  @Override
  public String kind() {
    return "not-there";
  }

  @Override
  public int status() {
    return 404;
  }
}
