package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.account.Role;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.comparison.Comparison;
import org.tenfold.benchmark.comparison.Comparisons;
import org.tenfold.benchmark.comparison.Contestant;
import org.tenfold.benchmark.comparison.Contestants;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.benchmark.ui.run.Digits;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;

/** Two or more configurations of one release, which stand in the address. */
@Route("compare")
@PageTitle("Compare · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class CompareView extends Div implements BeforeEnterObserver {
  private static final String RELEASE = "release";
  private static final String WITH = "with";

  private final transient Contestants contestants;
  private final transient Comparisons comparisons;
  private final transient ReleaseService releases;
  private final transient StudyService studies;

  CompareView(
      Contestants contestants,
      Comparisons comparisons,
      ReleaseService releases,
      StudyService studies) {
    this.contestants = contestants;
    this.comparisons = comparisons;
    this.releases = releases;
    this.studies = studies;
    addClassName("tf-page");
  }

  /**
   * @param keys of configurations, the one that others are compared with first
   */
  public static String address(DivisionId division, List<String> keys) {
    return "compare?" + query(division, keys).getQueryString();
  }

  static QueryParameters query(DivisionId division, List<String> keys) {
    return QueryParameters.simple(Map.of(RELEASE, division.text(), WITH, String.join(".", keys)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    QueryParameters query = event.getLocation().getQueryParameters();
    List<Release> all = releases.divided();
    Optional<Release> release =
        query
            .getSingleParameter(RELEASE)
            .flatMap(id -> all.stream().filter(one -> is(one, id)).findFirst())
            .or(() -> all.stream().filter(Release::prepared).findFirst());
    List<Contestant> known = release.map(one -> contestants.of(one.divisionId())).orElse(List.of());
    Map<String, Contestant> byKey = Contestants.byKey(known);
    List<Contestant> chosen =
        Arrays.stream(query.getSingleParameter(WITH).orElse("").split("\\."))
            .distinct()
            .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
            .toList();
    add(new PageHeader(translate("compare.title"), translate("compare.words")));
    release.ifPresent(one -> add(Cards.demoNote(one)));
    add(new ChoiceCard(all, release, known, chosen));
    if (release.isEmpty() || chosen.size() < 2) {
      add(new EmptyState(translate("compare.nothing"), translate("compare.nothing-words")));
      return;
    }
    comparisons
        .of(release.get(), chosen)
        .ifPresentOrElse(
            comparison -> show(release.get(), chosen, comparison, event),
            () ->
                add(new EmptyState(translate("compare.title"), translate("compare.other-clips"))));
  }

  private void show(
      Release release, List<Contestant> chosen, Comparison comparison, BeforeEnterEvent event) {
    Map<Contestant, String> names = Contestant.names(chosen, getLocale());
    List<String> said = chosen.stream().map(one -> names.getOrDefault(one, "")).toList();
    add(
        new VerdictCard(
            comparison, said, PlannedFor.of(studies.studies(), release.divisionId(), chosen)));
    Digits digits = new Digits(release.labelled());
    add(new ScoresCard(release.divisionId(), chosen, comparison, said, digits));
    add(new TestsCard(comparison, said, digits));
    List<Component> charts = ComparedCharts.of(comparison, said);
    add(charts.getFirst());
    add(
        new ConfusionDifferenceCard(
            comparisons, comparison, chosen, said, () -> releases.clips(release.id()), event));
    add(charts.subList(1, charts.size()));
  }

  private static boolean is(Release release, String id) {
    return release.divisionId().text().equals(id);
  }
}
