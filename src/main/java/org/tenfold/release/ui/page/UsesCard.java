package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseUses;
import org.tenfold.web.PlainTable;

/** What was trained and tested on a release. */
final class UsesCard {
  private static final int MOST = 50;

  private UsesCard() {}

  static Div of(Release release, List<ReleaseUses.Use> uses, java.util.Locale reader) {
    Div card = Parts.card("release-uses", translate("release.uses"), "");
    if (uses.isEmpty()) {
      card.add(Parts.note(translate("release.uses-none")));
      if (!release.labelsOnly()) {
        card.add(new Anchor("benchmarks", translate("release.benchmark")));
      }
      return card;
    }
    PlainTable table =
        new PlainTable(
                translate("release.use"), translate("release.use-kind"), translate("release.when"))
            .words(1, 2);
    for (ReleaseUses.Use use : uses.subList(0, Math.min(MOST, uses.size()))) {
      table.addRow(
          new Anchor(use.address(), use.title().in(reader)),
          List.of(new Span(use.kind().in(reader)), new Span(Parts.moment(use.at()))));
    }
    card.add(table);
    if (uses.size() > MOST) {
      card.add(Parts.note(translate("figure.first-rows", MOST, uses.size())));
    }
    return card;
  }
}
