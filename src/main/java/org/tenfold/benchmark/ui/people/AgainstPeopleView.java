package org.tenfold.benchmark.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.people.EntropyRow;
import org.tenfold.benchmark.people.PeopleReports;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.SoftLabelScores;
import org.tenfold.benchmark.ui.run.RunPage;
import org.tenfold.benchmark.ui.run.RunTabs;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.EmptyState;

/** A run beside the people who judged its clips. */
@Route("benchmarks/:id/people")
@PageTitle("Against people · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class AgainstPeopleView extends RunPage {
  private final transient PeopleReports people;

  AgainstPeopleView(BenchmarkService benchmarks, ReleaseService releases, PeopleReports people) {
    super(benchmarks, releases);
    this.people = people;
  }

  @Override
  protected RunTabs.Page tab() {
    return RunTabs.Page.PEOPLE;
  }

  @Override
  protected void show(Run run, Release release, BeforeEnterEvent event) {
    Optional<RunReport> report = benchmarks().figures(run.id());
    if (report.isEmpty()) {
      add(new EmptyState(translate("run.not-ended"), translate("run.not-ended-words")));
      return;
    }
    List<PredictedClip> clips = people.clips(run);
    add(
        new HumanBaselineCard(
            release, releases().clips(release.id()), report.get().scores(), event),
        new EntropyCard(EntropyRow.of(clips)));
    Div sure = new Div(new CalibrationCard(report.get(), SoftLabelScores.of(clips)));
    sure.addClassName("tf-planes");
    if (clips.stream().allMatch(clip -> clip.said().hasProbabilities())) {
      sure.add(new CalibrationDiagramCard(clips));
    }
    add(sure, new DataMapCard(people.dataMap(run)));
  }
}
