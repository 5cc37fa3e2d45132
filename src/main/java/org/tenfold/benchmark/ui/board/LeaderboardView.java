package org.tenfold.benchmark.ui.board;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenfold.account.Role;
import org.tenfold.benchmark.board.Board;
import org.tenfold.benchmark.board.Leaderboards;
import org.tenfold.benchmark.sent.SentId;
import org.tenfold.benchmark.sent.SentResults;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.benchmark.ui.compare.RowChoice;
import org.tenfold.benchmark.ui.run.Digits;
import org.tenfold.media.DataFolder;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;

/** Who stands where on a release; release and score stand in the address. */
@Route("leaderboard")
@PageTitle("Leaderboard · Tenfold")
@Menu(title = "Leaderboard", order = 62, icon = "vaadin:trophy")
@RolesAllowed(Role.Names.ADMIN)
public class LeaderboardView extends Div implements BeforeEnterObserver {
  private static final String RELEASE = "release";
  private static final String BY = "by";
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final transient Leaderboards boards;
  private final transient SentResults sent;
  private final transient ReleaseService releases;
  private final transient DataFolder data;

  LeaderboardView(Leaderboards boards, SentResults sent, ReleaseService releases, DataFolder data) {
    this.boards = boards;
    this.sent = sent;
    this.releases = releases;
    this.data = data;
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    List<Release> all = releases.divided();
    Optional<Release> release =
        query
            .getSingleParameter(RELEASE)
            .flatMap(
                id -> all.stream().filter(one -> one.divisionId().text().equals(id)).findFirst())
            .or(() -> all.stream().filter(Release::prepared).findFirst());
    Metric metric =
        query.getSingleParameter(BY).filter("war"::equals).isPresent() ? Metric.WAR : Metric.UAR;
    show(all, release, metric);
  }

  private void show(List<Release> all, Optional<Release> release, Metric metric) {
    removeAll();
    add(new PageHeader(translate("nav.leaderboard"), translate("board.words")));
    release.ifPresent(one -> add(Cards.demoNote(one)));
    add(choice(all, release, metric));
    Div ranked = new Div();
    ranked.addClassName("tf-stack");
    Map<Set<String>, RowChoice> choices = new HashMap<>();
    release.ifPresentOrElse(
        one ->
            LiveBinding.keep(
                ranked,
                EVERY,
                () -> boards.of(one),
                found -> rank(ranked, found, one, metric, choices)),
        () -> rank(ranked, List.of()));
    add(ranked);
    release
        .filter(Release::prepared)
        .ifPresent(
            one ->
                add(new SendCard(sent, data, one.divisionId(), () -> show(all, release, metric))));
    add(new PublishedCard());
  }

  /**
   * @param choices of rows, by the folds of their board
   */
  private void rank(
      Div ranked,
      List<Board> found,
      Release release,
      Metric metric,
      Map<Set<String>, RowChoice> choices) {
    rank(
        ranked,
        found.stream()
            .map(
                board ->
                    new BoardCard(
                        choices.computeIfAbsent(
                            Set.copyOf(board.folds()),
                            first -> new RowChoice(release.divisionId())),
                        board,
                        metric,
                        new Digits(release.labelled()),
                        id -> remove(id, ranked, release, metric, choices)))
            .toList());
  }

  private static void rank(Div ranked, List<BoardCard> cards) {
    ranked.removeAll();
    if (cards.isEmpty()) {
      ranked.add(
          new EmptyState(
              translate("board.none"),
              translate("board.none-words"),
              new Anchor("benchmarks", translate("nav.benchmarks"))));
    }
    ranked.add(cards.toArray(BoardCard[]::new));
  }

  /** Seen at once, not when the page is next read. */
  private void remove(
      SentId id, Div ranked, Release release, Metric metric, Map<Set<String>, RowChoice> choices) {
    sent.remove(id);
    rank(ranked, boards.of(release), release, metric, choices);
  }

  private Div choice(List<Release> all, Optional<Release> release, Metric metric) {
    Select<Release> on = new Select<>();
    on.setId("board-release");
    on.setLabel(translate("benchmark.release"));
    on.setItemLabelGenerator(DivisionWords::name);
    on.setItems(all);
    release.ifPresent(on::setValue);
    Select<Metric> by = new Select<>();
    by.setId("board-by");
    by.setLabel(translate("board.rank-by"));
    by.setItemLabelGenerator(Metric::title);
    by.setItems(Metric.UAR, Metric.WAR);
    by.setValue(metric);
    on.addValueChangeListener(changed -> go(on.getValue(), by.getValue()));
    by.addValueChangeListener(changed -> go(on.getValue(), by.getValue()));
    Div choice = new Div(on, by);
    choice.addClassNames("tf-actions", "tf-baseline");
    return choice;
  }

  private void go(Release release, Metric metric) {
    getUI()
        .ifPresent(
            ui ->
                ui.navigate(
                    "leaderboard",
                    QueryParameters.simple(
                        Map.of(
                            RELEASE,
                            release.divisionId().text(),
                            BY,
                            metric == Metric.WAR ? "war" : "uar"))));
  }
}
