package org.tenfold.benchmark.ui.features;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.projection.FeatureMapWish;
import org.tenfold.benchmark.projection.FeatureMaps;
import org.tenfold.benchmark.projection.PairedSeparations;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.trace.RunTraces;
import org.tenfold.benchmark.ui.run.Card;
import org.tenfold.benchmark.ui.run.PredictedClipCard;
import org.tenfold.benchmark.ui.run.RunPage;
import org.tenfold.benchmark.ui.run.RunTabs;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.EmptyState;

/** The features of a run's test clips in a plane, beside those of another run. */
@Route("benchmarks/:id/features")
@PageTitle("Features · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class FeaturesView extends RunPage {
  private final transient FeatureMaps maps;
  private final transient PairedSeparations separations;
  private final transient RunTraces traces;

  FeaturesView(
      BenchmarkService benchmarks,
      ReleaseService releases,
      FeatureMaps maps,
      PairedSeparations separations,
      RunTraces traces) {
    super(benchmarks, releases);
    this.maps = maps;
    this.separations = separations;
    this.traces = traces;
  }

  @Override
  protected RunTabs.Page tab() {
    return RunTabs.Page.FEATURES;
  }

  @Override
  protected void show(Run run, Release release, BeforeEnterEvent event) {
    if (run.finishedAt().isEmpty() || !traces.hasFeatures(run.id())) {
      add(new EmptyState(translate("features.none"), translate("features.none-words")));
      return;
    }
    FeatureChoice choice = FeatureChoice.of(event);
    Map<String, Run> others = FeatureChoices.others(benchmarks(), traces, run);
    List<Run> named = new ArrayList<>(others.values());
    named.add(run);
    Map<String, String> names = FeatureChoices.names(benchmarks(), named, getLocale());
    Optional<Run> beside = Optional.ofNullable(others.get(choice.beside()));
    Div chosen = new Div();
    chosen.setId("chosen-clip");
    Div planes = new Div();
    planes.addClassName("tf-planes");
    planes.add(plane(run, names, choice, chosen));
    beside.ifPresent(other -> planes.add(plane(other, names, choice, chosen)));
    if (beside.isEmpty()) {
      planes.add(chosen);
    }
    Card card =
        new Card(
            "features",
            translate("features.title"),
            translate("features.words"),
            new FeatureChoices(choice, release.folds(), others, names),
            planes);
    beside.ifPresent(
        other ->
            card.add(
                chosen, new PairedSeparationCard(separations, run, other, choice.fold(), names)));
    if (choice.fold() == FeatureMapWish.ALL_FOLDS) {
      card.add(Card.note(translate("features.all-folds")));
    }
    add(card);
  }

  private Component plane(Run run, Map<String, String> names, FeatureChoice choice, Div chosen) {
    Consumer<PredictedClip> open =
        clip -> {
          chosen.removeAll();
          chosen.add(new PredictedClipCard(clip));
        };
    return new FeaturePlaneCard(
        maps,
        names.getOrDefault(run.id().value().toString(), ""),
        new FeatureMapWish(run.id(), choice.fold(), choice.perplexity()),
        choice,
        open);
  }

  @Override
  protected Component[] downloads(Run run) {
    if (!traces.hasFeatures(run.id())) {
      return new Component[0];
    }
    return new Component[] {file(run, "csv"), file(run, "parquet")};
  }

  private static Anchor file(Run run, String ending) {
    Anchor file =
        new Anchor(
            "export/runs/" + run.id().value() + "/features." + ending,
            translate("features." + ending));
    file.setRouterIgnore(true);
    file.getElement().setAttribute("download", true);
    return file;
  }
}
