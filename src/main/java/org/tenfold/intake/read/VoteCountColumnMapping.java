package org.tenfold.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.list.VoteColumns;
import org.tenfold.error.Message;
import org.tenfold.intake.Answers;
import org.tenfold.intake.Question;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.table.Header;

/** Which column counts the votes for which label. */
final class VoteCountColumnMapping {
  private static final Set<String> OTHERS =
      Stream.of(
              Header.ITEM,
              Header.LABEL,
              Header.MOVIE,
              Header.SECONDS,
              Header.TIME,
              Header.FRAMES,
              Header.FOLD,
              Header.TOTAL)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final LabelSet set;
  private final Header header;
  private final @Nullable Label[] emotions;

  /** Columns of which nothing is known: they may be counts as long as nothing else stands there. */
  private final boolean[] mayCount;

  /** Columns that nobody has spoken of and that are none of the usual others. */
  private final boolean[] open;

  private boolean anyRow;

  /**
   * @param label place of the column of labels
   */
  VoteCountColumnMapping(LabelSet set, Header header, Answers answers, OptionalInt label) {
    this.set = set;
    this.header = header;
    this.emotions = new Label[header.size()];
    this.mayCount = new boolean[header.size()];
    this.open = new boolean[header.size()];
    Labels names = new Labels(set, answers, codingOfNames(set, header, answers));
    for (int i = 0; i < header.size(); i++) {
      String column = header.columns().get(i);
      boolean other =
          OTHERS.contains(column.toLowerCase(Locale.ROOT))
              || (label.isPresent() && label.getAsInt() == i);
      open[i] = !other && !answers.mapping().containsKey(column);
      switch (!other ? names.of(VoteColumns.bare(column)) : LabelInterpretation.None.LEFT_OUT) {
        case LabelInterpretation.Of(Label emotion) -> emotions[i] = emotion;
        case LabelInterpretation.None none ->
            mayCount[i] = none != LabelInterpretation.None.LEFT_OUT;
      }
    }
  }

  /** Columns that are called 0 to 6 or 1 to 7 tell by themselves where they begin. */
  private static Optional<LabelCoding> codingOfNames(LabelSet set, Header header, Answers answers) {
    Set<Integer> numbers =
        header.columns().stream()
            .filter(column -> !answers.mapping().containsKey(column))
            .flatMapToInt(column -> Labels.number(column).stream())
            .boxed()
            .collect(Collectors.toSet());
    boolean zero = numbers.contains(0);
    boolean last = numbers.contains(set.size());
    return zero == last
        ? Optional.empty()
        : Optional.of(zero ? LabelCoding.FROM_0 : LabelCoding.FROM_1);
  }

  @Nullable Label emotion(int column) {
    return emotions[column];
  }

  /** Whether these are DFEW's own columns: {@code 1happy} to {@code 7fear} and a number. */
  boolean dfew() {
    return header.has(List.of("order", "video_name", "clip_name"))
        && VoteColumns.areThoseOfDfew(header.columns(), set);
  }

  /** No column counts votes or could. */
  boolean none() {
    return Arrays.stream(emotions).allMatch(one -> one == null) && unknown().isEmpty();
  }

  void look(List<String> values) {
    anyRow = true;
    for (int i = 0; i < mayCount.length; i++) {
      mayCount[i] = mayCount[i] && RawVotes.wholeNumber(values.get(i)).isPresent();
    }
  }

  /**
   * @param labelled whether a column holds labels
   */
  void report(RawVotes raw, boolean labelled) {
    List<String> unknown = unknown();
    boolean noEmotion = Arrays.stream(emotions).allMatch(one -> one == null);
    if (unknown.size() == 1 && noEmotion && !labelled) {
      // one column cannot count the votes for several emotions
      raw.questions.add(new Question.LabelField(unknown));
    } else if (!unknown.isEmpty()) {
      raw.questions.add(new Question.Mapping(set, unknown));
    }
    for (int i = 0; i < open.length; i++) {
      if (open[i] && emotions[i] == null && !mayCount[i]) {
        raw.notes.add(Message.of("intake.column-ignored", header.columns().get(i)));
      }
    }
    if (!none()) {
      reportEmotions(raw, unknown.isEmpty());
    }
  }

  private void reportEmotions(RawVotes raw, boolean allKnown) {
    Set<Label> missing = new TreeSet<>(set.all());
    List<Message> twice = new ArrayList<>();
    for (int i = 0; i < emotions.length; i++) {
      Label emotion = emotions[i];
      if (emotion != null && !missing.remove(emotion)) {
        twice.add(Message.of("intake.column-added", header.columns().get(i), name(emotion)));
      }
    }
    raw.notes.addAll(twice);
    if (allKnown) {
      missing.forEach(one -> raw.notes.add(Message.of("intake.column-missing", name(one))));
    }
  }

  private Message name(Label emotion) {
    return set.message(emotion);
  }

  private List<String> unknown() {
    return IntStream.range(0, mayCount.length)
        .filter(i -> anyRow && mayCount[i])
        .mapToObj(header.columns()::get)
        .toList();
  }
}
