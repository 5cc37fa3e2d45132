package org.tenfold.annotation.vote;

import org.tenfold.error.InvalidInput;

/**
 * Another vote or skip has this id, of another clip or person: what came with it is kept nowhere.
 */
public class IdUsedException extends InvalidInput {
  public IdUsedException() {
    super("annotation.id-used");
  }

  @Override
  public String kind() {
    return "id-used";
  }

  @Override
  public int status() {
    return 409;
  }
}
