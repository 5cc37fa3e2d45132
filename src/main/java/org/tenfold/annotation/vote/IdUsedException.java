package org.tenfold.annotation.vote;

import java.util.Locale;
import org.tenfold.language.Words;

/**
 * Another vote or skip has this id, of another clip or person: what came with it is kept nowhere.
 */
public class IdUsedException extends RuntimeException {
  public IdUsedException() {
    super(Words.in(Locale.ENGLISH, "problem.id-used"));
  }
}
