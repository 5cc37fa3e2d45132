package org.tenfold.release.summary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.release.ReleasedClip;

/**
 * Some clips of a release: those behind one of its numbers. Each field that is absent lets every
 * clip through.
 *
 * @param label 1 to 7; 0 for clips without a single label
 * @param most votes for the emotion that got most
 * @param length the bin of its duration, by {@link DurationBin#ordinal()}
 * @param fold whose test part it is in
 */
public record ClipChoice(
    OptionalInt label,
    OptionalInt most,
    OptionalInt length,
    OptionalInt fold,
    Optional<State> state) {
  public static final ClipChoice ALL =
      new ClipChoice(
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty());

  /** Where a clip stands. */
  public enum State {
    LABELLED,
    UNDECIDED,
    IN_FOLDS,
    DROPPED,
    WITHDRAWN;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param parameters of an address; what is no choice is left out
   */
  public static ClipChoice of(Map<String, String> parameters) {
    return new ClipChoice(
        number(parameters.get("label")),
        number(parameters.get("most")),
        number(parameters.get("length")),
        number(parameters.get("fold")),
        Arrays.stream(State.values())
            .filter(state -> state.key().equals(parameters.get("state")))
            .findFirst());
  }

  private static OptionalInt number(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.matches("\\d{1,4}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  public static ClipChoice ofLabel(int label) {
    return of(Map.of("label", Integer.toString(label)));
  }

  public static ClipChoice ofState(State state) {
    return of(Map.of("state", state.key()));
  }

  public static ClipChoice ofMost(int votes) {
    return of(Map.of("most", Integer.toString(votes)));
  }

  public static ClipChoice ofFold(int fold) {
    return of(Map.of("fold", Integer.toString(fold)));
  }

  public ClipChoice andLength(DurationBin bin) {
    return new ClipChoice(label, most, OptionalInt.of(bin.ordinal()), fold, state);
  }

  public ClipChoice andLabel(int number) {
    return new ClipChoice(OptionalInt.of(number), most, length, fold, state);
  }

  /**
   * @param withdrawn numbers of clips that were taken down
   */
  public boolean lets(ReleasedClip clip, Set<Integer> withdrawn) {
    int mostVotes = Arrays.stream(clip.annotation().votes().toArray()).max().orElse(0);
    return is(label, clip.annotation().labelNumber())
        && is(most, mostVotes)
        && (length.isEmpty() || is(length.getAsInt(), clip))
        && is(fold, clip.fold().orElse(0))
        && state.map(one -> is(one, clip, withdrawn)).orElse(true);
  }

  private static boolean is(int bin, ReleasedClip clip) {
    return clip.seconds().stream().anyMatch(seconds -> DurationBin.of(seconds).ordinal() == bin);
  }

  private static boolean is(OptionalInt wanted, int number) {
    return wanted.isEmpty() || wanted.getAsInt() == number;
  }

  private static boolean is(State state, ReleasedClip clip, Set<Integer> withdrawn) {
    return switch (state) {
      case LABELLED -> clip.isLabelled();
      case UNDECIDED -> !clip.isLabelled();
      case IN_FOLDS -> clip.used();
      case DROPPED -> clip.isDropped();
      case WITHDRAWN -> withdrawn.contains(clip.number());
    };
  }

  /** As it stands in an address, without the question mark; empty for all clips. */
  public String query() {
    Map<String, String> all = new LinkedHashMap<>();
    label.ifPresent(one -> all.put("label", Integer.toString(one)));
    most.ifPresent(one -> all.put("most", Integer.toString(one)));
    length.ifPresent(one -> all.put("length", Integer.toString(one)));
    fold.ifPresent(one -> all.put("fold", Integer.toString(one)));
    state.ifPresent(one -> all.put("state", one.key()));
    return all.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("&"));
  }
}
