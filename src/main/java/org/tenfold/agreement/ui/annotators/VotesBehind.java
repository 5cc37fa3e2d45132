package org.tenfold.agreement.ui.annotators;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.inference.InferenceMethod;
import org.tenfold.agreement.inference.SourceTruth;
import org.tenfold.agreement.ui.MatrixClips;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;
import org.tenfold.web.matrix.ClipLines;
import org.tenfold.web.matrix.MatrixPlace;

/**
 * The clips behind a figure of annotators, read when somebody asks for them.
 *
 * @param votes of the source, one by one
 * @param clips of the source
 */
record VotesBehind(Supplier<List<SourceVote>> votes, Supplier<List<JudgedClip>> clips) {

  /** What both judged; where they differ first. */
  ClipLines ofTwo(EntityRef one, EntityRef other) {
    Map<Integer, Label> first = of(one);
    Map<Integer, Label> second = of(other);
    Comparator<JudgedClip> differingFirst =
        Comparator.comparing(
            clip ->
                Optional.ofNullable(first.get(clip.number()))
                    .equals(Optional.ofNullable(second.get(clip.number()))));
    return MatrixClips.of(
        clips.get().stream()
            .filter(clip -> first.containsKey(clip.number()) && second.containsKey(clip.number()))
            .sorted(differingFirst.thenComparing(JudgedClip::number))
            .toList(),
        clip ->
            translate(
                "pairs.said", one.name(), said(first, clip), other.name(), said(second, clip)));
  }

  /** What somebody called the column's label, and the method takes for the row's. */
  ClipLines ofErrors(SourceTruth truth, EntityRef annotator, MatrixPlace place) {
    Map<Integer, Label> said = of(annotator);
    return MatrixClips.of(
        clips.get().stream()
            .filter(clip -> said.containsKey(clip.number()))
            .filter(clip -> PageLabels.all().get(place.column()).equals(said.get(clip.number())))
            .filter(
                clip ->
                    truth
                        .posterior(InferenceMethod.DAWID_SKENE, clip.number())
                        .filter(shares -> likeliest(shares) == place.row())
                        .isPresent())
            .toList());
  }

  private Map<Integer, Label> of(EntityRef annotator) {
    Map<Integer, Label> own = new HashMap<>();
    for (SourceVote vote : votes.get()) {
      if (vote.annotator().equals(annotator)) {
        own.put(vote.clip(), vote.emotion());
      }
    }
    return own;
  }

  private static String said(Map<Integer, Label> votes, JudgedClip clip) {
    Label label = votes.get(clip.number());
    return label == null ? "–" : PageLabels.name(label);
  }

  private static int likeliest(double[] shares) {
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      if (shares[i] > shares[best]) {
        best = i;
      }
    }
    return best;
  }
}
