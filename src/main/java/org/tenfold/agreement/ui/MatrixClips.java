package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.function.Function;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.web.matrix.ClipLines;

/** What a pressed cell of a square opens: clips that were judged. */
public final class MatrixClips {
  private MatrixClips() {}

  public static ClipLines of(List<JudgedClip> clips) {
    return of(clips, clip -> "");
  }

  /**
   * @param words what else there is to say of a clip
   */
  public static ClipLines of(List<JudgedClip> clips, Function<JudgedClip, String> words) {
    return new ClipLines(
        clips.stream()
            .map(
                clip ->
                    new ClipLines.Line(
                        clip.clip().map(id -> id.value().toString()),
                        clip.clip().isPresent()
                            ? translate("clip-check.clip", clip.number())
                            : clip.name(),
                        words.apply(clip),
                        clip.votes()))
            .toList());
  }
}
