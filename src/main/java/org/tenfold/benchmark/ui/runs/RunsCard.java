package org.tenfold.benchmark.ui.runs;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenfold.account.lists.ListPreferences;
import org.tenfold.account.ui.lists.ListMenu;
import org.tenfold.benchmark.RunDeletion;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.run.RunList;
import org.tenfold.benchmark.ui.run.RunNumbers;
import org.tenfold.job.ui.JobLine;
import org.tenfold.release.Release;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Times;
import org.tenfold.web.list.ListGrid;
import org.tenfold.web.list.ListOrder;
import org.tenfold.web.list.ListSearch;
import org.tenfold.web.list.PageQuery;
import org.tenfold.web.list.Several;
import org.tenfold.web.term.Explained;

/** All runs: searched, sorted, narrowed down, one or several chosen; it changes by itself. */
public class RunsCard extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** The parameter of the address that wants those too that were archived. */
  static final String ARCHIVED = "archived";

  static final ListOrder USUAL = new ListOrder(ListOrder.key(RunList.By.MADE), true);

  /** So that a head with its arrow stands on one line. */
  private static final String FIGURE_WIDTH = "6rem";

  /** So many are watched for changes. */
  private static final int WATCHED = 50;

  private final transient ListedRuns runs;
  private final ListGrid<ListedRun> grid = new ListGrid<>("leaderboard", USUAL);
  private final Several<ListedRun> several = new Several<>(grid);
  private final ListSearch search = new ListSearch("search-runs", translate("runs.search"));
  private final Checkbox archived = new Checkbox(translate("study.show-archived"));
  private final Span count = new Span();
  private final Anchor csv = new Anchor("", translate("clips.csv"));
  private final transient Consumer<Boolean> any;
  private transient volatile RunList.Wish wish = new RunList.Wish(false, "");

  /**
   * @param any is told whether there is any run at all
   */
  public RunsCard(
      ListedRuns runs,
      RunList list,
      RunDeletion deletion,
      ListPreferences preferences,
      Consumer<Boolean> any) {
    this.runs = runs;
    this.any = any;
    var unused = new SeveralRuns(list, deletion, several, this::look);
    archived.setId("archived-runs");
    archived.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            PageQuery.change(UI.getCurrent(), Map.of(ARCHIVED, change.getValue() ? "true" : ""));
          }
        });
    count.addClassName("tf-note");
    csv.setId("runs-csv");
    csv.setRouterIgnore(true);
    csv.getElement().setAttribute("download", true);
    Div head = new Div(search, archived, count, csv);
    head.addClassNames("tf-actions", "tf-list-head");
    columns();
    head.add(new ListMenu(preferences, "runs", grid.choosable()));
    grid.read(this::read, () -> runs.count(wish), ListedRun::id);
    Paragraph words = Explained.in(new Paragraph(), translate("benchmark.measures"));
    words.addClassName("tf-note");
    addClassNames("tf-card", "tf-stack");
    add(new H2(translate("benchmark.runs")), words, head, several, grid);
    LiveBinding.keep(this, EVERY, this::seen, this::show);
  }

  /** What a run came to stands beside its name, in sight in a narrow window, too. */
  private void columns() {
    grid.part(ListOrder.key(RunList.By.NAME), translate("benchmark.run"), RunsCard::link)
        .setFlexGrow(3);
    grid.number(ListOrder.key(RunList.By.UAR), "UAR", row -> percent(row, row.listed().uar()))
        .setAutoWidth(false)
        .setWidth(FIGURE_WIDTH);
    grid.number(ListOrder.key(RunList.By.WAR), "WAR", row -> percent(row, row.listed().war()))
        .setAutoWidth(false)
        .setWidth(FIGURE_WIDTH);
    grid.part("", translate("benchmark.state"), RunsCard::state).setAutoWidth(true).setFlexGrow(0);
    grid.words(
            ListOrder.key(RunList.By.MADE),
            translate("runs.made"),
            row -> Times.minute(row.run().createdAt()))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.number("", translate("runs.took"), row -> ListedRun.hours(row.took()));
    grid.words(
        "",
        translate("benchmark.release"),
        row -> row.release().map(DivisionWords::name).orElse("–"));
    grid.words(
        "",
        translate("benchmark.engine"),
        row -> RunWords.engine(row.run().spec()).in(getLocale()));
    grid.words("", translate("study.tags"), row -> String.join(", ", row.listed().tags()));
    grid.words("", translate("runs.by"), ListedRun::by);
    grid.seldom();
    grid.number("", translate("launch.epochs"), row -> "" + row.run().spec().length().epochs());
    grid.seldom();
    grid.number("", translate("launch.rate"), row -> "" + row.run().spec().steps().learningRate());
    grid.seldom();
  }

  /** Takes what narrows the list down from the address. */
  public void enter(BeforeEnterEvent event) {
    search.enter(event);
    archived.setValue(PageQuery.value(event, ARCHIVED).isPresent());
    wish = new RunList.Wish(archived.getValue(), search.words());
    grid.enter(event);
    csv.setHref(RunListFile.address(wish, grid.order()));
    show(seen());
  }

  /** Shows what was changed by this page at once. */
  public void look() {
    show(seen());
  }

  /** How many there are, and the first of them. */
  private record Seen(int all, int asked, List<ListedRun> first) {}

  private Seen seen() {
    return new Seen(
        runs.count(new RunList.Wish(true, "")),
        runs.count(wish),
        read(grid.order(), 0, WATCHED).toList());
  }

  private void show(Seen now) {
    any.accept(now.all() > 0);
    count.setText(translate("runs.count", now.asked(), now.all()));
    grid.fit(now.asked());
    grid.refresh();
  }

  private Stream<ListedRun> read(ListOrder order, int offset, int limit) {
    return runs.some(wish, order, offset, limit, getLocale()).stream();
  }

  private static Component link(ListedRun row) {
    return new Anchor("benchmarks/" + row.id().value(), row.name());
  }

  private static Component state(ListedRun row) {
    Div state = new Div();
    row.job()
        .ifPresent(
            job -> {
              state.add(JobLine.badge(job.status()));
              if (!job.status().ended()) {
                state.add(new Span(" " + job.progress() + " %"));
              }
            });
    if (row.listed().archived()) {
      state.add(new Span(" " + translate("runs.archived")));
    }
    return state;
  }

  private static String percent(ListedRun row, OptionalDouble share) {
    int clips = row.release().map(Release::labelled).orElse(0);
    return share.isPresent() ? RunNumbers.percent(share.getAsDouble(), clips) : "–";
  }
}
