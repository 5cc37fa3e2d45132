package org.tenfold.annotation.vote;

import org.tenfold.error.InvalidInput;

/** A vote on a clip of one project was sent to the address of another. It is kept nowhere. */
public class OtherProjectException extends InvalidInput {
  public OtherProjectException() {
    super("annotation.other-project");
  }

  @Override
  public String kind() {
    return "other-project";
  }

  @Override
  public int status() {
    return 409;
  }
}
