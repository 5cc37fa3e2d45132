package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.UUID;
import java.util.function.Function;
import org.tenfold.account.PersonId;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationTalk;
import org.tenfold.clip.ClipId;

/**
 * Who reads a talk: what others are called before them, and how they say something.
 *
 * @param me whose own votes and words are marked
 * @param names of authors
 * @param clipPages whether they may open a clip's own page
 */
record TalkReader(PersonId me, Function<PersonId, String> names, Say say, boolean clipPages) {

  /** Says something about a clip. */
  interface Say {
    void about(ClipId clip, String words);
  }

  /** Members know each other by numbers only: what somebody voted stays theirs to tell. */
  static TalkReader member(CalibrationRound round, PersonId me, CalibrationTalk talk) {
    UUID id = round.id();
    return new TalkReader(
        me, author -> number(round, author), (clip, words) -> talk.say(id, clip, me, words), false);
  }

  static TalkReader curator(
      CalibrationRound round,
      PersonId me,
      CalibrationTalk talk,
      Function<PersonId, String> displayName) {
    UUID id = round.id();
    return new TalkReader(
        me,
        author ->
            round.has(author)
                ? translate("round.named", displayName.apply(author), round.number(author))
                : displayName.apply(author),
        (clip, words) -> talk.sayAsCurator(id, clip, me, words),
        true);
  }

  static String number(CalibrationRound round, PersonId author) {
    return round.has(author)
        ? translate("round.annotator", round.number(author))
        : translate("round.curator");
  }
}
