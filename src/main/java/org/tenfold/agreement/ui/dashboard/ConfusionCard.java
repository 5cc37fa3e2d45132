package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Comparator;
import java.util.List;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.LabelMatrix;
import org.tenfold.agreement.ui.MatrixClips;
import org.tenfold.label.Label;
import org.tenfold.statistics.agreement.Coincidences;
import org.tenfold.web.PageLabels;
import org.tenfold.web.matrix.CountedCells;
import org.tenfold.web.matrix.Matrix;
import org.tenfold.web.matrix.MatrixHeads;
import org.tenfold.web.matrix.MatrixPlace;

/** Which emotions people take for one another: pairs of votes on the same clip. */
public class ConfusionCard extends ChartCard {
  private final Matrix matrix;
  private transient List<JudgedClip> clips = List.of();

  public ConfusionCard() {
    this(
        new Matrix(
            "labels",
            MatrixHeads.labels(translate("confusion.one"), translate("confusion.another"))));
  }

  private ConfusionCard(Matrix matrix) {
    super(translate("confusion.title"), "", matrix);
    this.matrix = matrix.opening(this::behind);
    setId("emotion-confusion");
    withPicture();
  }

  public void enter(BeforeEnterEvent event) {
    matrix.enter(event);
  }

  /**
   * @param all of the source's clips; those with fewer than two votes drop out
   */
  public void show(List<JudgedClip> all, String moment) {
    clips = all;
    Coincidences pairs =
        Coincidences.of(all.stream().map(clip -> clip.votes().toArray()).toArray(int[][]::new));
    int size = PageLabels.set().size();
    double[][] counts = new double[size][size];
    for (int one = 0; one < size && !all.isEmpty(); one++) {
      for (int other = 0; other < size; other++) {
        counts[one][other] = pairs.observed(one, other);
      }
    }
    setMeaning(translate("confusion.words") + mostConfused(counts));
    CountedCells cells = CountedCells.of(counts, "matrix.of-votes");
    matrix.show(cells);
    LabelMatrix picture =
        LabelMatrix.of(translate("confusion.one"), translate("confusion.another"), cells);
    show(picture, picture.inCounts(), moment);
  }

  /** Clips on which the two labels met, most pairs of such votes first. */
  private Component behind(MatrixPlace place) {
    Comparator<JudgedClip> most = Comparator.comparingLong(clip -> -pairs(clip, place));
    return MatrixClips.of(
        clips.stream()
            .filter(clip -> pairs(clip, place) > 0)
            .sorted(most.thenComparing(JudgedClip::number))
            .toList());
  }

  private static long pairs(JudgedClip clip, MatrixPlace place) {
    int[] votes = clip.votes().toArray();
    long same = place.row() == place.column() ? 1 : 0;
    return votes[place.row()] * (votes[place.column()] - same);
  }

  private static String mostConfused(double[][] counts) {
    double most = 0;
    String words = "";
    for (Label one : PageLabels.all()) {
      for (Label other : PageLabels.all()) {
        double often = counts[one.index()][other.index()];
        if (one.index() < other.index() && often > most) {
          most = often;
          words = " " + translate("confusion.most", PageLabels.name(one), PageLabels.name(other));
        }
      }
    }
    return words;
  }
}
