package org.tenfold.annotation.log;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.task.VoteEvent;

/** An entry of the log as a sentence. */
public final class VoteEventFormatter {
  private static final Pattern CODE = Pattern.compile("^[A-Z][A-Z_]+");

  private VoteEventFormatter() {}

  /**
   * @param name how a person is called; asked with null where the log names nobody
   */
  public static String of(VoteEvent event, Function<@Nullable PersonId, String> name) {
    String annotator = name.apply(event.annotator());
    String by = name.apply(event.by());
    return switch (event.kind()) {
      case OPEN -> event.slot() + " slots were opened for votes.";
      case CLAIM -> annotator + " took the clip up.";
      case RELEASE -> annotator + " laid the clip down" + because(event.words());
      case EXPIRE -> annotator + "'s hold on the clip ran out.";
      case VOTE -> annotator + " voted " + vote(event) + ".";
      case LATE -> annotator + " voted " + vote(event) + " after the hold had ended; not counted.";
      case UNDO -> annotator + " took the vote back.";
      case SKIP -> annotator + " could not judge the clip" + because(inWords(event.words()));
      case VOID -> by + " took " + annotator + "'s vote out" + because(event.words());
      case QUESTION -> "Doubts of several annotators brought the clip to the curators.";
      case RESUME -> by + " gave the clip back to the annotators" + because(event.words());
      case WITHDRAW -> by + " took the clip out of the data set" + because(event.words());
      case GOLD -> by + " made it a gold clip" + because(inWords(event.words()));
    };
  }

  private static String vote(VoteEvent event) {
    Vote vote = event.vote();
    return vote == null
        ? "nothing"
        : String.format(
            Locale.ROOT, "%s after %.1f s", vote.emotion().title(), vote.responseMillis() / 1000.0);
  }

  private static String because(String words) {
    return words.isEmpty() ? "." : ": " + words + ".";
  }

  /** Codes such as NO_FACE or HIDDEN as words; what people wrote stays as it is. */
  private static String inWords(String words) {
    return CODE.matcher(words)
        .replaceAll(code -> code.group().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
