package org.tenfold.release.ui.folds;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.Overlap;
import org.tenfold.web.PlainTable;

/** What training and test parts share, and how many test clips that touches. */
class LeakageTable extends Div {
  private final transient Leakage leakage;
  private final int clips;
  private final PlainTable table;

  /**
   * @param clips in the folds
   */
  LeakageTable(Leakage leakage, int clips) {
    this.leakage = leakage;
    this.clips = clips;
    table =
        new PlainTable(
                translate("division.both-sides"),
                translate("division.crossing"),
                translate("division.touched"),
                translate("division.share"),
                translate("division.known"))
            .words(4);
    row(translate("division.movies"), leakage.movies());
    row(translate("division.persons"), leakage.persons());
    row(translate("division.neighbours", Leakage.NEAR_SECONDS), leakage.neighbours());
    row(translate("division.near-duplicates"), leakage.nearDuplicates());
    table.addRow(
        translate("division.any"),
        List.of(
            "",
            Integer.toString(leakage.touched()),
            DivisionDetails.percent(leakage.share(leakage.touched())),
            ""));
    add(table);
  }

  private void row(String kind, Overlap overlap) {
    if (overlap.isUnknown()) {
      table.addRow(kind, List.of("–", "–", "–", translate("division.unknown")));
      return;
    }
    table.addRow(
        kind,
        List.of(
            Integer.toString(overlap.crossing()),
            Integer.toString(overlap.touched()),
            DivisionDetails.percent(leakage.share(overlap.touched())),
            overlap.known() == clips
                ? translate("division.known-all")
                : translate("division.known-some", overlap.known(), clips)));
  }
}
