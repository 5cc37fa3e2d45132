package org.tenfold.agreement;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tenfold.emotion.Emotion;

/**
 * Which clips a page shows. Only the fields of {@link Field} can be asked for, and only by values
 * that they know; anything else in an address is passed over.
 *
 * @param film key of the film
 */
public record ClipFilter(
    Optional<Emotion> label,
    Optional<ClipRow.State> state,
    Optional<String> film,
    Optional<EntropyBand> entropy) {
  public static final ClipFilter ALL =
      new ClipFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What can be filtered by; each is a parameter of the page's address. */
  public enum Field implements Choice {
    LABEL,
    STATE,
    FILM,
    ENTROPY;

    @Override
    public String title() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param value of a parameter of the address, if it is there
   */
  public static ClipFilter read(Function<String, Optional<String>> value) {
    return new ClipFilter(
        value.apply(Field.LABEL.key()).flatMap(ClipFilter::emotion),
        value.apply(Field.STATE.key()).flatMap(key -> Choice.of(ClipRow.State.class, key)),
        value.apply(Field.FILM.key()).filter(key -> !key.isEmpty()),
        value.apply(Field.ENTROPY.key()).flatMap(key -> Choice.of(EntropyBand.class, key)));
  }

  /** The parameters that bring this filter back; an empty text for a field not filtered by. */
  public Map<Field, String> parameters() {
    Map<Field, String> parameters = new EnumMap<>(Field.class);
    parameters.put(Field.LABEL, label.map(ClipFilter::key).orElse(""));
    parameters.put(Field.STATE, state.map(Choice::key).orElse(""));
    parameters.put(Field.FILM, film.orElse(""));
    parameters.put(Field.ENTROPY, entropy.map(Choice::key).orElse(""));
    return parameters;
  }

  public boolean accepts(ClipRow row) {
    return (label.isEmpty() || label.equals(row.label()))
        && (state.isEmpty() || state.get() == row.state())
        && (film.isEmpty() || film.equals(row.clip().film().map(Named::key)))
        && (entropy.isEmpty() || entropy.get().holds(row.entropy()));
  }

  private static String key(Emotion emotion) {
    return emotion.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Emotion> emotion(String key) {
    return Emotion.all().stream().filter(emotion -> key(emotion).equals(key)).findFirst();
  }
}
