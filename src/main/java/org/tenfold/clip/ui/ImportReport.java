package org.tenfold.clip.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.clip.external.ClipImport;
import org.tenfold.clip.external.ExternalClipReport;

/** What a look at a list of clips found, or an import did, and where to go on. */
class ImportReport extends Div {
  ImportReport(ClipImport wish, ExternalClipReport report) {
    setId("import-report");
    addClassName("tf-stack");
    Paragraph sum =
        new Paragraph(
            translate(
                wish.dry() ? "import-clips.would" : "import-clips.did",
                report.ready(),
                report.movies()));
    sum.addClassName("tf-strong");
    add(sum);
    if (report.already() > 0) {
      add(new Paragraph(translate("import-clips.already", report.already())));
    }
    if (!report.problems().isEmpty()) {
      add(problems(report));
    } else if (!wish.dry()) {
      add(next());
    }
  }

  private Div problems(ExternalClipReport report) {
    OrderedList list = new OrderedList();
    report.problems().forEach(problem -> list.add(new ListItem(problem.in(getLocale()))));
    Div problems =
        new Div(new Paragraph(translate("import-clips.problems", report.problems().size())), list);
    problems.addClassName("tf-prose");
    return problems;
  }

  private static Div next() {
    boolean checks = CurrentUser.get().has(Role.CURATOR) || CurrentUser.get().has(Role.ADMIN);
    return new Div(
        checks
            ? new Anchor("check", translate("import-clips.to-check"))
            : new Anchor("movies", translate("import-clips.to-movies")));
  }
}
