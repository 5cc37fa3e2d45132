package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.dashboard.Throughput;
import org.tenfold.agreement.planning.Outlook;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** How many votes are given and missing, and when the rest may be there. */
final class ProgressCard extends ChartCard implements OverviewCard {
  private static final List<String> COLUMNS =
      List.of("Estimated", "Clips", "Finished", "Votes", "Missing", "Votes a day", "To finish");

  private static final List<String> SHOWN =
      List.of(
          "wall.estimate",
          "welcome.clips",
          "progress.finished",
          "import.votes",
          "progress.missing",
          "progress.pace",
          "progress.left");

  private final Div holder;
  private final Div ahead = new Div();
  private ChartData drawn = ChartData.none();

  static ProgressCard create() {
    return new ProgressCard(new Div());
  }

  private ProgressCard(Div holder) {
    super(translate("progress.title"), "", holder);
    this.holder = holder;
    setId("progress");
    ahead.setId("outlook");
    ahead.addClassName("tf-stack");
    add(ahead);
  }

  @Override
  public void show(Overview now) {
    setMeaning(meaning(now));
    List<List<String>> lines = new ArrayList<>();
    for (Label emotion : PageLabels.all()) {
      List<JudgedClip> clips =
          now.agreement().clips().stream()
              .filter(clip -> clip.estimate().filter(emotion::equals).isPresent())
              .toList();
      lines.add(
          line(
              PageLabels.set().title(emotion),
              clips,
              now,
              now.pace().map(pace -> pace.votesPerDay(emotion))));
    }
    if (now.agreement().clips().stream().allMatch(clip -> clip.estimate().isEmpty())) {
      lines.clear();
    }
    lines.add(
        line("All", now.agreement().clips(), now, now.pace().map(pace -> pace.votesPerDay())));
    draw(now, new ChartData(COLUMNS, lines));
  }

  /**
   * @param outlook of all clips of the source, now; empty where the page shows something else, or
   *     nothing is known yet
   */
  void look(Optional<Outlook> outlook) {
    ahead.removeAll();
    outlook.ifPresent(
        known -> OutlookWords.of(known).forEach(line -> ahead.add(new Paragraph(line))));
  }

  private static String meaning(Overview now) {
    if (now.question().source() instanceof VoteSource.Imported) {
      return translate("progress.imported");
    }
    String classes = translate("progress.classes") + " ";
    if (!(now.question().moment() instanceof AsOf.Now)) {
      return classes + translate("progress.now-only");
    }
    if (now.pace().isEmpty()) {
      return classes + translate("progress.no-votes");
    }
    return classes + translate("progress.words", Throughput.WINDOW.toDays());
  }

  private static List<String> line(
      String name, List<JudgedClip> clips, Overview now, Optional<Double> pace) {
    LabelRule rule = now.agreement().rule();
    long given = clips.stream().mapToLong(clip -> clip.votes().total()).sum();
    long missing = Throughput.remaining(clips, rule.votes());
    long finished = clips.stream().filter(clip -> rule.finished(clip.votes())).count();
    return List.of(
        name,
        Integer.toString(clips.size()),
        Long.toString(finished),
        Long.toString(given),
        Long.toString(missing),
        pace.map(votes -> String.format(Locale.ROOT, "%.1f", votes)).orElse("–"),
        clips.isEmpty()
            ? "–"
            : pace.or(() -> missing == 0 ? Optional.of(0.0) : Optional.empty())
                .flatMap(votes -> Throughput.daysLeft(missing, votes))
                .map(ProgressCard::duration)
                .orElse("–"));
  }

  private static String duration(double days) {
    if (days == 0) {
      return translate("progress.done");
    }
    if (days < 1 / 24.0) {
      return translate("progress.under-hour");
    }
    return days < 2
        ? translate("progress.hours", Math.round(days * 24))
        : translate("progress.days", Formats.count(Math.round(days)));
  }

  private void draw(Overview now, ChartData numbers) {
    show(numbers, Formats.moment(now));
    if (numbers.equals(drawn)) {
      return;
    }
    drawn = numbers;
    PlainTable table =
        new PlainTable(SHOWN.stream().map(key -> translate(key)).toArray(String[]::new));
    for (List<String> line : numbers.rows()) {
      List<Component> cells = new ArrayList<>();
      line.stream().skip(1).map(Span::new).forEach(cells::add);
      cells.set(2, meter(Long.parseLong(line.get(3)), Long.parseLong(line.get(4))));
      table.addRow(heading(line.getFirst()), cells);
    }
    holder.removeAll();
    holder.add(table);
  }

  private static Component heading(String name) {
    return PageLabels.all().stream()
        .filter(emotion -> PageLabels.set().title(emotion).equals(name))
        .<Component>map(LabelBadge::new)
        .findFirst()
        .orElseGet(() -> new Span(translate("progress.all")));
  }

  private static Component meter(long given, long missing) {
    Span part = new Span();
    double share = given + missing == 0 ? 0 : 100.0 * given / (given + missing);
    part.getStyle().set("width", String.format(Locale.ROOT, "%.1f%%", share));
    Div bar = new Div(part);
    bar.addClassName("tf-meter");
    Div both = new Div(new Span(Formats.count(given)), bar);
    both.addClassName("tf-metered");
    return both;
  }
}
