package org.tenfold.clip.ui.faces;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tenfold.clip.face.FaceSummary;
import org.tenfold.web.StateBadge;

/** Who is seen in a clip, as a coloured word: “2 faces · 84 %”. */
public class FaceBadge extends StateBadge {
  public FaceBadge(FaceSummary seen) {
    super(words(seen), tone(seen));
    setTitle(
        translate("faces.share", seen.useful().useful(), seen.useful().frames())
            + (seen.doubtful() ? " " + doubts(seen) : ""));
  }

  /** How many persons, and the share of frames that can be used. */
  public static String words(FaceSummary seen) {
    String persons =
        switch (seen.persons()) {
          case 0 -> translate("faces.none");
          case 1 -> translate("faces.one");
          default -> translate("faces.several", seen.persons());
        };
    return seen.persons() == 0
        ? persons
        : persons + String.format(Locale.ROOT, " · %.0f %%", 100 * seen.useful().share());
  }

  /** In a few words, in the reader's language. */
  static String doubts(FaceSummary seen) {
    return seen.doubts().stream()
        .sorted()
        .map(doubt -> translate("face-doubt." + doubt))
        .collect(Collectors.joining(" · "));
  }

  private static Tone tone(FaceSummary seen) {
    if (!seen.useful().enough()) {
      return Tone.BAD;
    }
    return seen.doubtful() ? Tone.WARN : Tone.GOOD;
  }
}
