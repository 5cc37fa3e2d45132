package org.tenfold.release.ui.folds;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.label.Label;
import org.tenfold.release.Release;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** Clips of each class in the test part of each fold, and how many there are to learn from. */
class FoldTable extends Div {
  FoldTable(Release release, Folds folds) {
    boolean validated = folds.all().stream().anyMatch(fold -> !fold.validation().isEmpty());
    List<String> heads = new ArrayList<>();
    heads.add(translate("release.test-part"));
    PageLabels.all().forEach(emotion -> heads.add(PageLabels.name(emotion)));
    heads.add(translate("welcome.clips"));
    heads.add(translate("division.training"));
    if (validated) {
      heads.add(translate("division.validation"));
    }
    PlainTable table = new PlainTable(heads.toArray(String[]::new));
    for (Fold fold : folds.all()) {
      List<String> cells = new ArrayList<>();
      PageLabels.all().forEach(emotion -> cells.add(Long.toString(count(fold.test(), emotion))));
      cells.add(Integer.toString(fold.test().size()));
      cells.add(Integer.toString(fold.train().size()));
      if (validated) {
        cells.add(Integer.toString(fold.validation().size()));
      }
      table.addRow(release.fixed() ? translate("release.fixed-test") : "fd" + fold.number(), cells);
    }
    add(table);
  }

  private static long count(List<LabelledClip> clips, Label emotion) {
    return clips.stream().filter(clip -> clip.label() == emotion).count();
  }
}
