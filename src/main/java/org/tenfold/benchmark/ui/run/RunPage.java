package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.ReleasePictures;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.web.PageHeader;

/** A page about one run: what it is, on what, and the other pages about it. */
public abstract class RunPage extends Div implements BeforeEnterObserver {
  private final transient BenchmarkService benchmarks;
  private final transient ReleaseService releases;

  protected RunPage(BenchmarkService benchmarks, ReleaseService releases) {
    this.benchmarks = benchmarks;
    this.releases = releases;
    addClassName("tf-page");
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Run run =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(RunPage::parse)
            .flatMap(benchmarks::find)
            .orElseThrow(NotFoundException::new);
    Release release = releases.find(run.division()).orElseThrow(NotFoundException::new);
    add(
        new PageHeader(
            benchmarks.name(run).in(getLocale()),
            translate(
                "run.on",
                DivisionWords.name(release),
                release.folds(),
                ReleasePictures.title(release.alignment())),
            downloads(run)));
    Div from =
        new Div(
            new Anchor("benchmarks", translate("run.all-runs")),
            new Anchor(
                "releases/" + release.id().value(),
                translate("run.its-release", DivisionWords.name(release))));
    from.addClassName("tf-trail");
    add(from);
    if (release.simulated()) {
      Div note = new Div(new Span(translate("run.demo")));
      note.addClassName("tf-demo-banner");
      add(note);
    }
    add(new RunTabs(run.id(), tab()));
    show(run, release, event);
  }

  /** Which of the pages this is. */
  protected abstract RunTabs.Page tab();

  /** Adds what the page is about. */
  protected abstract void show(Run run, Release release, BeforeEnterEvent event);

  /** What stands at the top right. */
  protected Component[] downloads(Run run) {
    return new Component[0];
  }

  protected BenchmarkService benchmarks() {
    return benchmarks;
  }

  protected ReleaseService releases() {
    return releases;
  }

  private static Optional<RunId> parse(String id) {
    try {
      return Optional.of(RunId.parse(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
