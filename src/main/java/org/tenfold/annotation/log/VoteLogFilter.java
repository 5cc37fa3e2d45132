package org.tenfold.annotation.log;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.error.Message;
import org.tenfold.error.WrongParameterException;

/**
 * Which lines of a project's vote log are asked for; what is empty lets all through.
 *
 * @param clip its number
 * @param person who judges, or decided
 * @param day in UTC
 */
public record VoteLogFilter(
    OptionalInt clip,
    Optional<PersonId> person,
    Optional<VoteEvent.Kind> kind,
    Optional<LocalDate> day) {
  private static final int MOST_CLIP = 999_999_999;
  private static final String KINDS =
      Arrays.stream(VoteEvent.Kind.values()).map(Enum::name).collect(Collectors.joining(", "));

  public static final VoteLogFilter ALL =
      new VoteLogFilter(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Names of the parameters of an address. */
  public static final String CLIP = "clip";

  public static final String PERSON = "person";
  public static final String KIND = "kind";
  public static final String DAY = "day";

  /**
   * @param address parameters as they stand in it; an empty one lets all through
   * @throws WrongParameterException when one is none
   */
  public static VoteLogFilter of(Map<String, String> address) {
    return new VoteLogFilter(
        given(address, CLIP, VoteLogFilter::number, Message.of("error.may-number", 1, MOST_CLIP))
            .map(OptionalInt::of)
            .orElseGet(OptionalInt::empty),
        given(
            address,
            PERSON,
            text -> new PersonId(UUID.fromString(text)),
            Message.of("error.may-id")),
        given(
            address,
            KIND,
            text -> VoteEvent.Kind.valueOf(text.toUpperCase(Locale.ROOT)),
            Message.of("error.may-one", KINDS)),
        given(address, DAY, LocalDate::parse, Message.of("error.may-day")));
  }

  private static int number(String text) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > MOST_CLIP) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static <T> Optional<T> given(
      Map<String, String> address, String name, Function<String, T> read, Message may) {
    String text = address.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(text));
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new WrongParameterException(name, text, may);
    }
  }

  /** As they stand in an address. */
  public Map<String, String> address() {
    Map<String, String> address = new TreeMap<>();
    clip.ifPresent(number -> address.put(CLIP, Integer.toString(number)));
    person.ifPresent(who -> address.put(PERSON, who.value().toString()));
    kind.ifPresent(what -> address.put(KIND, what.name()));
    day.ifPresent(date -> address.put(DAY, date.toString()));
    return address;
  }
}
