package org.tenfold.intake.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.intake.Question;
import org.tenfold.intake.SourceFormat;
import org.tenfold.label.LabelSet;
import org.tenfold.table.WholeNumber;

/**
 * What a file holds before its labels are understood. Grows while the file is read, on one thread.
 * Rows that cannot be taken become problems and are left out.
 */
public final class RawVotes {
  private static final int MOST_LABELS = 100;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_PROBLEMS_KEPT = 100;
  private static final int GREATEST_NUMBER = 999_999_999;

  private final String unit;
  private final Map<String, Integer> clipByKey = new HashMap<>();
  private final Interned annotators = new Interned();
  private final Interned labels = new Interned();
  private final Map<Long, Long> votePlaces = new HashMap<>();
  private final Map<Message, Integer> leftOut = new LinkedHashMap<>();

  public final LabelSet set;
  public final List<Clip> clips = new ArrayList<>();
  public final List<Single> votes = new ArrayList<>();
  public final List<Problem> problems = new ArrayList<>();
  public final List<Question> questions = new ArrayList<>();
  public final List<Message> notes = new ArrayList<>();
  public SourceFormat format;
  public long rows;
  public int problemCount;
  public int duplicates;

  /**
   * @param set that its labels are read by
   * @param unit code of what a place in the file is called, such as a line
   */
  RawVotes(LabelSet set, SourceFormat format, String unit) {
    this.set = set;
    this.format = format;
    this.unit = unit;
  }

  /**
   * @param at place in the file
   * @param counts of each label; for single votes they come later
   * @param label the file's own, as it stands there; null when the file has none
   */
  public record Clip(
      long at,
      String name,
      int[] counts,
      @Nullable String label,
      Optional<String> movie,
      OptionalDouble seconds) {
    public int total() {
      int sum = 0;
      for (int count : counts) {
        sum += count;
      }
      return sum;
    }
  }

  /** Clip, annotator and label are places in the lists of this object. */
  public record Single(long at, int clip, int annotator, int label, @Nullable Instant time) {}

  public List<String> annotators() {
    return annotators.texts;
  }

  public List<String> labels() {
    return labels.texts;
  }

  public Map<Message, Integer> leftOut() {
    return leftOut;
  }

  /**
   * @param code of what it is, in the plural
   */
  public void leaveOut(String code, Object... arguments) {
    leftOut.merge(Message.of(code, arguments), 1, Integer::sum);
  }

  public Message place(long at) {
    return Message.of(unit, at);
  }

  /**
   * @param code of what is wrong, a sentence without a full stop
   */
  public void problem(long at, String code, Object... arguments) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS_KEPT) {
      problems.add(new Problem(at, place(at), Message.of(code, arguments)));
    }
  }

  /** Takes a clip that must not be there yet; gives whether it was taken. */
  boolean add(Clip clip) {
    Integer before = clipByKey.putIfAbsent(key(clip.name()), clips.size());
    if (before != null) {
      duplicates++;
      problem(clip.at(), "intake.clip-twice", clip.name(), place(clips.get(before).at()));
      return false;
    }
    clips.add(clip);
    return true;
  }

  /** Where this clip stands; it is added when it is new. */
  int clip(long at, String name, Optional<String> movie, OptionalDouble seconds) {
    return clipByKey.computeIfAbsent(
        key(name),
        key -> {
          clips.add(new Clip(at, name, new int[set.size()], null, movie, seconds));
          return clips.size() - 1;
        });
  }

  void vote(long at, int clip, String annotator, String label, @Nullable Instant time) {
    int person = annotators.of(annotator);
    Long before = votePlaces.putIfAbsent(((long) clip << Integer.SIZE) | person, at);
    if (before != null) {
      duplicates++;
      problem(at, "intake.vote-twice", annotator, clips.get(clip).name(), place(before));
      return;
    }
    votes.add(new Single(at, clip, person, label(label), time));
  }

  /** Remembers the text of a label. */
  int label(String text) {
    int place = labels.of(text);
    if (place >= MOST_LABELS) {
      throw new InvalidInput("intake.many-labels", MOST_LABELS, text);
    }
    return place;
  }

  /**
   * Whether a name can be kept; if not, that is a problem.
   *
   * @param what code of what bears the name
   */
  boolean accepts(long at, String what, String name) {
    if (name.isEmpty()) {
      problem(at, "intake.field-empty", Message.of(what));
    } else if (name.length() > LONGEST_NAME) {
      problem(at, "intake.field-long", Message.of(what), name.length(), LONGEST_NAME);
    } else if (name.codePoints().anyMatch(RawVotes::unprintable)) {
      problem(at, "intake.field-unprintable", Message.of(what));
    } else {
      return true;
    }
    return false;
  }

  /** The number of each clip: its name where all are whole numbers, else its place from 1. */
  public int[] numbers() {
    boolean byName = clips.stream().allMatch(clip -> wholeNumber(clip.name()).isPresent());
    int[] numbers = new int[clips.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = byName ? wholeNumber(clips.get(i).name()).orElseThrow() : i + 1;
    }
    return numbers;
  }

  /** Padded or not, also as 7.0, below a thousand million. */
  public static OptionalInt wholeNumber(String text) {
    OptionalLong number = WholeNumber.of(text);
    return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= GREATEST_NUMBER
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  /** 00001 and 1 are one clip. */
  private static String key(String name) {
    OptionalInt number = wholeNumber(name);
    return number.isPresent() ? Integer.toString(number.getAsInt()) : name;
  }

  private static boolean unprintable(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE || type == Character.FORMAT;
  }

  /** Texts by place and places by text. */
  private static final class Interned {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    int of(String text) {
      return places.computeIfAbsent(
          text,
          fresh -> {
            texts.add(fresh);
            return texts.size() - 1;
          });
    }
  }
}
