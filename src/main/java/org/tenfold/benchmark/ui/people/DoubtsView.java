package org.tenfold.benchmark.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.people.LabelDoubt;
import org.tenfold.benchmark.people.PeopleReports;
import org.tenfold.benchmark.ui.run.Card;
import org.tenfold.benchmark.ui.run.RunPage;
import org.tenfold.benchmark.ui.run.RunTabs;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.EmptyState;

/** Labels for curators to look at again: a queue, never a verdict. */
@Route("benchmarks/:id/doubts")
@PageTitle("Labels to look at · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class DoubtsView extends RunPage {
  private final transient PeopleReports people;

  DoubtsView(BenchmarkService benchmarks, ReleaseService releases, PeopleReports people) {
    super(benchmarks, releases);
    this.people = people;
  }

  @Override
  protected RunTabs.Page tab() {
    return RunTabs.Page.DOUBTS;
  }

  @Override
  protected void show(Run run, Release release, BeforeEnterEvent event) {
    List<LabelDoubt> doubts = people.doubts(run, release);
    if (doubts.isEmpty()) {
      add(new EmptyState(translate("doubts.none"), translate("doubts.none-words")));
      return;
    }
    Paragraph verdict = new Paragraph(translate("doubts.no-verdict"));
    verdict.addClassName("tf-warning");
    verdict.setId("no-verdict");
    add(
        new Card(
            "doubts",
            translate("doubts.title"),
            translate("doubts.words", doubts.size()),
            verdict,
            new DoubtQueue(doubts)));
  }
}
