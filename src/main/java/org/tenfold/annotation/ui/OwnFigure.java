package org.tenfold.annotation.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.tenfold.account.PersonId;

/**
 * One more figure of an annotator's own that stands beside their progress. Modules that know one
 * bring it; it says nothing about anybody else.
 */
@NamedInterface("ui")
public interface OwnFigure {
  /**
   * @param words with the number
   * @param page where more about it stands
   */
  record Figure(String words, String page) {}

  /** Empty where there is nothing to say yet. */
  Optional<Figure> of(PersonId me, Locale reader);
}
