package org.tenfold.annotation.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.vote.SkipReason;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/** An entry of the log as a sentence. */
public final class VoteEventFormatter {
  private VoteEventFormatter() {}

  /**
   * @param labels what the project's labels are called
   * @param name how a person is called; empty where the log names nobody, or nobody that is known
   */
  public static Message of(
      VoteEvent event, LabelSet labels, Function<@Nullable PersonId, Optional<String>> name) {
    Object annotator = called(name.apply(event.annotator()));
    Object by = called(name.apply(event.by()));
    Message because = because(event.words());
    return switch (event.kind()) {
      case OPEN -> Message.of("annotation.log-open", event.slot());
      case CLAIM -> Message.of("annotation.log-claim", annotator);
      case RELEASE -> Message.of("annotation.log-release", annotator, because);
      case EXPIRE -> Message.of("annotation.log-expire", annotator);
      case VOTE -> Message.of("annotation.log-vote", annotator, vote(event, labels));
      case LATE -> Message.of("annotation.log-late", annotator, vote(event, labels));
      case UNDO -> Message.of("annotation.log-undo", annotator);
      case SKIP -> Message.of("annotation.log-skip", annotator, skipped(event.words()));
      case VOID -> Message.of("annotation.log-void", by, annotator, because);
      case QUESTION -> Message.of("annotation.log-question");
      case RESUME -> Message.of("annotation.log-resume", by, because);
      case WITHDRAW -> Message.of("annotation.log-withdraw", by, because);
      case GOLD -> Message.of("annotation.log-gold", by, gold(event.words(), labels));
    };
  }

  private static Object called(Optional<String> name) {
    return name.isPresent() ? name.get() : Message.of("annotation.log-somebody");
  }

  private static Message vote(VoteEvent event, LabelSet labels) {
    Vote vote = event.vote();
    return vote == null
        ? Message.of("annotation.log-nothing")
        : Message.of(
            "annotation.log-after",
            labels.message(vote.emotion()),
            String.format(Locale.ROOT, "%.1f", vote.responseMillis() / 1000.0));
  }

  private static Message because(Object words) {
    return words.equals("")
        ? Message.of("annotation.log-end")
        : Message.of("annotation.log-because", words);
  }

  /** Such as {@code NO_FACE} or {@code OTHER: what somebody wrote}. */
  private static Message skipped(String words) {
    return Arrays.stream(SkipReason.values())
        .filter(reason -> words.equals(reason.name()) || words.startsWith(reason + ": "))
        .findFirst()
        .map(
            reason -> {
              Message said = Message.of(reason.code());
              String note = words.substring(reason.name().length());
              return because(
                  note.isEmpty()
                      ? said
                      : Message.of("annotation.skip-noted", said, note.substring(2)));
            })
        .orElseGet(() -> because(words));
  }

  /** Such as {@code HIDDEN 3}: what it serves, and the emotion's number. */
  private static Message gold(String words, LabelSet labels) {
    return Arrays.stream(GoldPurpose.values())
        .filter(purpose -> words.matches(purpose + " \\d+"))
        .findFirst()
        .map(
            purpose ->
                because(
                    Message.of(
                        "annotation.log-settled",
                        Message.of(purpose.code()),
                        labels.message(
                            Label.of(Integer.parseInt(words.substring(words.indexOf(' ') + 1)))))))
        .orElseGet(() -> because(words));
  }
}
