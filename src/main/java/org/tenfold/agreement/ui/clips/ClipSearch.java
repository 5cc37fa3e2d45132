package org.tenfold.agreement.ui.clips;

import java.util.List;
import java.util.Locale;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;

/** Finds clips by what people remember of them: number, name or movie. */
final class ClipSearch {
  private ClipSearch() {}

  /**
   * @param words a clip's number, or part of its name or of its movie's title, in any case; empty
   *     finds all
   */
  static List<JudgedClip> of(List<JudgedClip> clips, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty() ? clips : clips.stream().filter(clip -> is(clip, wanted)).toList();
  }

  private static boolean is(JudgedClip clip, String wanted) {
    return Integer.toString(clip.number()).equals(wanted)
        || clip.name().toLowerCase(Locale.ROOT).contains(wanted)
        || clip.movie()
            .map(EntityRef::name)
            .filter(movie -> movie.toLowerCase(Locale.ROOT).contains(wanted))
            .isPresent();
  }
}
