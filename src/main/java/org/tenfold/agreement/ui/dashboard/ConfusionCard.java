package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.LabelMatrix;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.agreement.Coincidences;
import org.tenfold.web.PageLabels;

/** Which emotions people take for one another: pairs of votes on the same clip. */
public class ConfusionCard extends ChartCard {
  public ConfusionCard() {
    super(translate("confusion.title"), "");
    setId("emotion-confusion");
    tall(LabelMatrix.height());
  }

  /**
   * @param clips all of them; those with fewer than two votes drop out
   */
  public void show(List<VoteCounts> clips, String moment) {
    Coincidences pairs =
        Coincidences.of(clips.stream().map(VoteCounts::toArray).toArray(int[][]::new));
    double[][] counts = new double[PageLabels.set().size()][PageLabels.set().size()];
    for (int one = 0; one < PageLabels.set().size(); one++) {
      for (int other = 0; other < PageLabels.set().size(); other++) {
        counts[one][other] = pairs.observed(one, other);
      }
    }
    setMeaning(translate("confusion.words") + mostConfused(counts));
    LabelMatrix matrix =
        LabelMatrix.ofCounts(translate("confusion.one"), translate("confusion.another"), counts);
    show(matrix, matrix.numbers(), moment);
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
