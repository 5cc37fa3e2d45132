package org.tenfold.dfew;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;

/**
 * Parts that somebody else has fixed, as AFEW has them: one fold, whose validation part is the one
 * that is given. Clips without a part are left out.
 *
 * @param parts by number of the clip
 */
public record FixedParts(Map<Integer, Part> parts) implements FoldRecipe {
  static final String TITLE = "fixed";

  /** Of a data set. */
  public enum Part {
    TRAIN,
    VALIDATION,
    TEST;

    /**
     * @param word {@code train}, {@code validation} or {@code val}, {@code test}, in any case
     */
    public static Optional<Part> ofWord(String word) {
      String lower = word.strip().toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(
              part ->
                  part.name().toLowerCase(Locale.ROOT).equals(lower)
                      || (part == VALIDATION && lower.equals("val")))
          .findFirst();
    }
  }

  public FixedParts {
    parts = Map.copyOf(parts);
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Folds divide(Collection<LabelledClip> clips) {
    FoldRecipe.requireDistinct(clips);
    List<LabelledClip> ordered = clips.stream().sorted(LabelledClip.BY_VIDEO_NAME).toList();
    Fold fold =
        new Fold(1, of(Part.TRAIN, ordered), of(Part.VALIDATION, ordered), of(Part.TEST, ordered));
    if (fold.train().isEmpty() || fold.test().isEmpty()) {
      throw new InvalidInput("dfew.parts-empty", fold.train().size(), fold.test().size());
    }
    return new Folds(this, List.of(fold));
  }

  private List<LabelledClip> of(Part part, List<LabelledClip> clips) {
    return clips.stream().filter(clip -> parts.get(clip.videoName()) == part).toList();
  }
}
