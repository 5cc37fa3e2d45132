package org.tenfold.clip;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.error.InvalidInput;

/**
 * Who is seen in a clip, and where in the movie: by whatever names the collector uses within one
 * movie. The same person in the same scene counts once, as in DFEW.
 *
 * @param person may be empty
 * @param scene may be empty
 */
@Embeddable
public record ClipTags(String person, String scene) {
  public static final ClipTags NONE = new ClipTags("", "");

  private static final int LENGTH = 60;

  public ClipTags {
    person = tidy(person, "clip.long-person");
    scene = tidy(scene, "clip.long-scene");
  }

  private static String tidy(String tag, String code) {
    String words = tag.strip().replaceAll("\\s+", " ");
    if (words.length() > LENGTH) {
      throw new InvalidInput(code, LENGTH);
    }
    return words;
  }

  public boolean complete() {
    return !person.isEmpty() && !scene.isEmpty();
  }

  /** What two clips of a movie may not share; capitals make no difference. Empty without both. */
  public Optional<String> key() {
    return complete()
        ? Optional.of((person + "\n" + scene).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
