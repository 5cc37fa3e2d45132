package org.tenfold.reward.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.reward.Earnings;
import org.tenfold.reward.RewardEntry;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StatTile;
import org.tenfold.web.Times;

/** What a person has earned: the sums, then day by day what for. */
class Statement extends Div {
  /** Days are counted in UTC, as the ledger's times are. */
  private static final ZoneOffset ZONE = ZoneOffset.UTC;

  private record Line(RewardEntry.Kind kind, int ruleVersion) {}

  private final String currency;
  private final @Nullable Function<RewardEntry, Component> action;

  /**
   * @param action what can be done about a single entry; null for a person's own statement
   */
  Statement(
      Earnings sums,
      List<RewardEntry> entries,
      String currency,
      @Nullable Function<RewardEntry, Component> action) {
    this.currency = currency;
    this.action = action;
    addClassName("tf-stack");
    Div tiles =
        new Div(
            tile("earnings.open", Money.of(sums.open(), currency), ""),
            tile("earnings.votes", Money.of(sums.forVotes(), currency), "" + sums.votes()),
            tile("earnings.clips", Money.of(sums.forClips(), currency), "" + sums.clips()),
            tile("earnings.rare", Money.of(sums.forRareClips(), currency), "" + sums.rareClips()),
            tile("earnings.paid", Money.of(sums.paidOut(), currency), ""));
    if (sums.participations() > 0) {
      tiles.add(
          tile(
              "earnings.kind.PARTICIPATION",
              Money.of(sums.forParticipations(), currency),
              "" + sums.participations()));
    }
    tiles.addClassName("tf-stats");
    add(tiles);
    if (entries.isEmpty()) {
      add(new EmptyState(translate("earnings.none"), translate("earnings.none-words")));
      return;
    }
    Anchor csv =
        new Anchor(
            "export/statements/" + sums.person().value() + ".csv", translate("earnings.csv"));
    csv.setDownload(true);
    csv.setRouterIgnore(true);
    Div card = new Div(new H2(translate("earnings.by-day")), byDay(entries), csv);
    card.addClassNames("tf-card", "tf-stack");
    add(card);
    if (action != null) {
      Div single = new Div(new H2(translate("statement.singles")), singles(entries));
      single.addClassNames("tf-card", "tf-stack");
      add(single);
    }
  }

  private static StatTile tile(String key, String value, String count) {
    return new StatTile(
        translate(key), value, count.isEmpty() ? "" : translate("earnings.times", count));
  }

  private PlainTable byDay(List<RewardEntry> entries) {
    PlainTable table =
        new PlainTable(
                translate("earnings.day"),
                translate("earnings.for"),
                translate("earnings.number"),
                translate("earnings.rule"),
                translate("earnings.amount"))
            .words(1);
    Map<LocalDate, List<RewardEntry>> days = new TreeMap<>(Comparator.reverseOrder());
    for (RewardEntry entry : entries) {
      LocalDate day = LocalDate.ofInstant(entry.earnedAt(), ZONE);
      days.computeIfAbsent(day, first -> new ArrayList<>()).add(entry);
    }
    days.forEach(
        (day, ofDay) ->
            ofDay.stream()
                .collect(Collectors.groupingBy(one -> new Line(one.kind(), one.ruleVersion())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(line -> line.getKey().kind()))
                .forEach(line -> addLine(table, day, line.getKey(), line.getValue())));
    return table;
  }

  private void addLine(PlainTable table, LocalDate day, Line line, List<RewardEntry> entries) {
    table.addRow(
        day.toString(),
        List.of(
            translate("earnings.kind." + line.kind()),
            Integer.toString(entries.size()),
            line.ruleVersion() == 0 ? "–" : Integer.toString(line.ruleVersion()),
            Money.of(
                entries.stream()
                    .map(RewardEntry::amount)
                    .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add),
                currency)));
  }

  private PlainTable singles(List<RewardEntry> entries) {
    PlainTable table =
        new PlainTable(
                translate("statement.earned"),
                translate("earnings.for"),
                translate("statement.clip"),
                translate("earnings.amount"),
                translate("statement.note"),
                "")
            .words(1, 4);
    int most = 500;
    for (RewardEntry entry : entries.subList(0, Math.min(most, entries.size()))) {
      List<Component> cells = new ArrayList<>();
      cells.add(new Span(translate("earnings.kind." + entry.kind())));
      cells.add(
          new Span(
              entry.clipNumber() == null ? "–" : translate("clip-check.clip", entry.clipNumber())));
      cells.add(new Span(Money.of(entry.amount(), currency)));
      cells.add(new Span(entry.reversed() ? translate("statement.taken-back") : entry.note()));
      cells.add(
          action == null || entry.reversed() || entry.kind() == RewardEntry.Kind.REVERSAL
              ? new Span()
              : action.apply(entry));
      table.addRow(new Span(Times.second(entry.earnedAt())), cells);
    }
    return table;
  }
}
