package org.tenfold.worker;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;

/** What a command says on its way and at its end: to people, or to the JVM that started it. */
public sealed interface WorkerEvent {
  /**
   * How far it is.
   *
   * @param percent 0..100; what is beyond becomes the nearer end
   */
  record Progress(int percent, Message said) implements WorkerEvent {
    public Progress {
      percent = Math.clamp(percent, 0, 100);
    }
  }

  /**
   * Numbers of one moment, such as the end of an epoch.
   *
   * @param values by name; what is not known is missing, and a loss that has no bounds is NaN or
   *     infinite
   */
  record Metric(Map<String, Double> values) implements WorkerEvent {
    public Metric {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public OptionalDouble find(String name) {
      Double value = values.get(name);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * @throws IllegalArgumentException when it is missing
     */
    public double get(String name) {
      return find(name)
          .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + this));
    }
  }

  /**
   * What whoever waits for the result should know before.
   *
   * @param key for a program, such as the name of a normalisation; may be empty
   */
  record Notice(Topic topic, String key, Message said) implements WorkerEvent {
    /** What it is about. */
    public enum Topic {
      /** A child that waited for its command has it. */
      BEGUN,
      /** A child that waited has done a command, well or refusing it, and waits for another. */
      READY,
      WARNING,
      /** What of a file of weights was taken. */
      WEIGHTS,
      /** How pixels become numbers. */
      NORMALISATION,
      /** What trains. */
      ENGINE
    }

    /** Says that a child which waited for its command has it. */
    public static final Notice BEGUN = new Notice(Topic.BEGUN, "", Message.text(""));

    /** Says that a child has done its command and all that belongs to it. */
    public static final Notice READY = new Notice(Topic.READY, "", Message.text(""));

    /** For people only. */
    public static Notice warning(Message said) {
      return new Notice(Topic.WARNING, "", said);
    }
  }

  /**
   * The last event of a command that has done its work: what it made.
   *
   * @param fields text, whole numbers (long), numbers (double), truth values, null, lists and maps
   *     of these; other numbers, arrays, enums and messages become such
   */
  record Result(Map<String, @Nullable Object> fields) implements WorkerEvent {
    public Result {
      fields = plain(fields);
    }

    private static Map<String, @Nullable Object> plain(Map<?, ?> fields) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      fields.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
      return Collections.unmodifiableMap(plain);
    }

    private static @Nullable Object plain(@Nullable Object value) {
      return switch (value) {
        case null -> null;
        case String text -> text;
        case Boolean truth -> truth;
        case Long number -> number;
        case Double number -> number;
        case Integer number -> number.longValue();
        case Message message -> plain(message.fields()); // in no language yet
        case Enum<?> constant -> constant.name();
        case Map<?, ?> map -> plain(map);
        case Iterable<?> items -> {
          List<@Nullable Object> plain = new ArrayList<>();
          items.forEach(item -> plain.add(plain(item)));
          yield Collections.unmodifiableList(plain);
        }
        case Object array when array.getClass().isArray() ->
            plain(
                IntStream.range(0, Array.getLength(array))
                    .mapToObj(i -> Array.get(array, i))
                    .toList());
        default ->
            throw new IllegalArgumentException("no JSON for a " + value.getClass().getName());
      };
    }
  }

  /** The last event of a command that refused what it was given. */
  record Failure(Message said) implements WorkerEvent {}
}
