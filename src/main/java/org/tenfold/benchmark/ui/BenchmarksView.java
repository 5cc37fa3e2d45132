package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.tenfold.account.Role;
import org.tenfold.account.lists.ListPreferences;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.RunDeletion;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.benchmark.run.RunList;
import org.tenfold.benchmark.ui.form.LaunchForm;
import org.tenfold.benchmark.ui.runs.ListedRuns;
import org.tenfold.benchmark.ui.runs.RunsCard;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.Measure;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;

/** Launches runs on a release and ranks those that have ended. */
@Route("benchmarks")
@PageTitle("Benchmarks · Tenfold")
@Menu(title = "Benchmarks", order = 60, icon = "vaadin:flask")
@RolesAllowed(Role.Names.ADMIN)
public class BenchmarksView extends Div implements BeforeEnterObserver {
  private final RunsCard board;
  private final EmptyState empty =
      new EmptyState(
          translate("benchmark.none"),
          translate("benchmark.none-words"),
          new Anchor("releases", translate("nav.releases")));

  BenchmarksView(
      BenchmarkService benchmarks,
      ReleaseService releases,
      ListedRuns listed,
      RunList runs,
      RunDeletion deletion,
      Projects projects,
      PretrainedWeightCatalog shelf,
      ListPreferences preferences) {
    board = new RunsCard(listed, runs, deletion, preferences, this::show);
    addClassName("tf-page");
    add(
        new PageHeader(translate("nav.benchmarks"), translate("benchmark.words")),
        new LaunchForm(
            benchmarks,
            releases.divided().stream().filter(Release::trainable).toList(),
            shelf.files(),
            projects.current().demo(),
            board::look),
        empty,
        board);
  }

  private void show(boolean any) {
    empty.setVisible(!any);
    board.setVisible(any);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    board.enter(event);
  }

  static String percent(Measure share) {
    return share.value().map(BenchmarksView::percent).orElse("–");
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
