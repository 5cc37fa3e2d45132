package org.tenfold.operation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.error.StoredMessage;
import org.tenfold.job.Job;
import org.tenfold.job.JobOverview;
import org.tenfold.logging.RecentLog;
import org.tenfold.operation.Queue;
import org.tenfold.operation.Queues;
import org.tenfold.operation.ServerState;
import org.tenfold.operation.ServerStates;
import org.tenfold.operation.check.Checks;
import org.tenfold.operation.metric.LabellingFigures;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StatTile;
import org.tenfold.web.StateBadge;
import org.tenfold.web.Times;

/**
 * How the server does and what its queue holds. Whoever administers a project sees that project's
 * jobs, whoever administers the server all of them, and the last lines of the log.
 */
@Route("system")
@Menu(title = "System", order = 92, icon = "vaadin:server")
@RolesAllowed(Role.Names.ADMIN)
public class SystemView extends Div implements HasDynamicTitle {
  private static final double GIGABYTE = 1e9;
  private static final int MOST_LINES = 50;

  private final transient ServerStates states;
  private final transient Queues queues;
  private final transient JobOverview jobs;
  private final transient LabellingFigures labelling;
  private final transient Checks checks;
  private final boolean whole = CurrentUser.get().serverAdmin();
  private final Div body = new Div();

  SystemView(
      ServerStates states,
      Queues queues,
      JobOverview jobs,
      LabellingFigures labelling,
      Checks checks) {
    this.checks = checks;
    this.labelling = labelling;
    this.states = states;
    this.queues = queues;
    this.jobs = jobs;
    addClassName("tf-page");
    body.addClassName("tf-stack");
    Button again = new Button(translate("system.again"), click -> show());
    again.setId("system-again");
    add(
        new PageHeader(
            translate("system.title"),
            translate(whole ? "system.words" : "system.words-project"),
            again),
        body);
  }

  @Override
  public String getPageTitle() {
    return translate("system.title") + " · Tenfold";
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    show();
  }

  private void show() {
    body.removeAll();
    ServerState state = states.now();
    Queue queue = queues.now(whole);
    body.add(
        tiles(state),
        card(translate("system.labelling"), new LabellingTiles(labelling.now())),
        queue(queue),
        failed(queue.failed()));
    if (whole) {
      body.add(new ChecksCard(checks), machines(jobs.machines()), log(RecentLog.last()));
    }
  }

  private static Div tiles(ServerState state) {
    Div tiles =
        new Div(
            new StatTile(
                translate("system.up"),
                up(state.up(Instant.now())),
                translate(
                    "system.since",
                    Times.minuteWithZone(state.startedAt()),
                    state.version().isEmpty() ? "–" : state.version(),
                    state.java())),
            new StatTile(
                translate("system.database"),
                translate(state.database().isEmpty() ? "system.away" : "system.there"),
                state.database()),
            new StatTile(
                translate("system.disk"),
                gigabytes(state.disk().usable()),
                translate(
                    state.scarce() ? "system.disk-scarce" : "system.disk-of",
                    gigabytes(state.disk().total()))),
            new StatTile(
                translate("system.memory"),
                gigabytes(state.heapUsed()),
                translate("system.memory-of", gigabytes(state.heapMost()))),
            new StatTile(
                translate("system.load"),
                state.load() < 0 ? "–" : String.format(Locale.ROOT, "%.1f", state.load()),
                translate("system.load-of", state.processors())));
    tiles.addClassName("tf-stats");
    tiles.setId("system-state");
    return tiles;
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
  }

  private static String up(Duration up) {
    return up.toDays() > 0
        ? translate("system.days", up.toDays(), up.toHoursPart())
        : translate("system.hours", up.toHours(), up.toMinutesPart());
  }

  private static Div queue(Queue queue) {
    Div tiles =
        new Div(
            new StatTile(
                translate("system.waiting"),
                Long.toString(queue.waiting()),
                queue.waitingSince() == null
                    ? ""
                    : translate("system.oldest", Times.minuteWithZone(queue.waitingSince()))),
            new StatTile(translate("system.running"), Long.toString(queue.running()), ""),
            new StatTile(
                translate("system.done"), Long.toString(queue.done()), translate("system.a-day")),
            new StatTile(
                translate("system.failed"),
                Long.toString(queue.failures()),
                translate("system.a-day")));
    tiles.addClassName("tf-stats");
    tiles.setId("system-queue");
    return card(translate("system.jobs"), tiles);
  }

  private Div failed(List<Queue.Failure> failures) {
    if (failures.isEmpty()) {
      return new Div();
    }
    PlainTable table =
        new PlainTable(
                translate("system.at"),
                translate("system.project"),
                translate("system.job"),
                translate("system.why"))
            .words(1, 2, 3);
    for (Queue.Failure one : failures) {
      Job job = one.job();
      table.addRow(
          job.finishedAt() == null ? "–" : Times.minute(job.finishedAt()),
          List.of(one.project(), said(job.title()), job.error() == null ? "" : said(job.error())));
    }
    return card(translate("system.failed-jobs"), table);
  }

  private String said(String stored) {
    return StoredMessage.read(stored).in(getLocale());
  }

  private static Div machines(Map<String, Integer> busy) {
    if (busy.isEmpty()) {
      return card(translate("system.machines"), new Paragraph(translate("system.idle")));
    }
    PlainTable table = new PlainTable(translate("system.machine"), translate("system.running"));
    busy.forEach((name, at) -> table.addRow(name, List.of(Integer.toString(at))));
    return card(translate("system.machines"), table);
  }

  private static Div log(List<RecentLog.Entry> last) {
    if (last.isEmpty()) {
      return card(translate("system.log"), new Paragraph(translate("system.log-empty")));
    }
    PlainTable table =
        new PlainTable(
                translate("system.at"),
                translate("system.level"),
                translate("system.where"),
                translate("system.what"))
            .words(1, 2, 3);
    for (RecentLog.Entry entry : last.subList(0, Math.min(MOST_LINES, last.size()))) {
      Span words = new Span(entry.words());
      // the log is written in English
      words.getElement().setAttribute("lang", "en");
      words.addClassName("tf-log-words");
      List<Component> cells = new ArrayList<>();
      cells.add(
          new StateBadge(
              translate(entry.error() ? "system.error" : "system.warning"),
              entry.error() ? StateBadge.Tone.BAD : StateBadge.Tone.WARN));
      cells.add(new Span(entry.where()));
      cells.add(words);
      table.addRow(new Span(Times.second(entry.at())), cells);
    }
    Div card = card(translate("system.log"), new Paragraph(translate("system.log-words")), table);
    card.setId("system-log");
    return card;
  }

  private static Div card(String title, Component... parts) {
    Div card = new Div(new H2(title));
    card.add(parts);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }
}
