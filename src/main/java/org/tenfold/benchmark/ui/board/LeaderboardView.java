package org.tenfold.benchmark.ui.board;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.account.Role;
import org.tenfold.benchmark.board.Board;
import org.tenfold.benchmark.board.Leaderboards;
import org.tenfold.benchmark.sent.SentId;
import org.tenfold.benchmark.sent.SentResults;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.media.DataFolder;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;

/** Who stands where on a release; release and score stand in the address. */
@Route("leaderboard")
@PageTitle("Leaderboard · Tenfold")
@Menu(title = "Leaderboard", order = 62, icon = "vaadin:list-ol")
@RolesAllowed(Role.Names.ADMIN)
public class LeaderboardView extends Div implements BeforeEnterObserver {
  private static final String RELEASE = "release";
  private static final String BY = "by";

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
    List<Board> found = release.map(boards::of).orElse(List.of());
    if (found.isEmpty()) {
      add(new EmptyState(translate("board.none"), translate("board.none-words")));
    }
    for (Board board : found) {
      add(
          new BoardCard(
              release.orElseThrow(), board, metric, id -> remove(id, all, release, metric)));
    }
    release
        .filter(Release::prepared)
        .ifPresent(
            one ->
                add(new SendCard(sent, data, one.divisionId(), () -> show(all, release, metric))));
    add(new PublishedCard());
  }

  private void remove(SentId id, List<Release> all, Optional<Release> release, Metric metric) {
    sent.remove(id);
    show(all, release, metric);
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
