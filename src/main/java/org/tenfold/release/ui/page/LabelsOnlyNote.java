package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tenfold.agreement.VoteSource;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSetId;
import org.tenfold.intake.ImportedSets;
import org.tenfold.release.Release;

/** Where the votes of an imported release are from, and what there is not. */
class LabelsOnlyNote extends Div {
  LabelsOnlyNote(Release release, ImportedSets sets) {
    setId("release-labels-only");
    addClassName("tf-warning");
    if (release.source() instanceof VoteSource.Imported(ImportedSetId id)) {
      sets.find(id).ifPresent(set -> add(new Span(from(set) + " ")));
    }
    add(new Span(translate("release.labels-only")));
  }

  private static String from(ImportedSet set) {
    return translate("release.imported-from", set.name(), set.fileName(), set.sha256());
  }
}
