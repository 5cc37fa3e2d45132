package org.tenfold.agreement.ui.planning;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.planning.PlanAnswer;
import org.tenfold.agreement.planning.PlanRow;
import org.tenfold.agreement.ui.Bands;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.statistics.planning.PlanPoint;
import org.tenfold.web.PlainTable;

/** A plan: one sentence, two charts, a table of votes and one of clips. */
class PlanCard extends Div {
  private static final List<String> SHOWN =
      List.of(
          "plan.votes",
          "plan.needed",
          "plan.kappa",
          "plan.half-width",
          "plan.labelled",
          "plan.error",
          "plan.changed",
          "plan.hours",
          "plan.money");

  private final Paragraph sentence = new Paragraph();
  private final Paragraph effort = new Paragraph();
  private final UnorderedList notes = new UnorderedList();
  private final ChartCard width =
      new ChartCard(translate("plan.width-title"), translate("plan.width-words"));
  private final ChartCard shares =
      new ChartCard(translate("plan.shares-title"), translate("plan.shares-words"));
  private final Div votes = new Div();
  private final Div clips = new Div();
  private final ChartCard byVotes =
      ChartCard.around(translate("plan.by-votes"), translate("plan.by-votes-words"), votes);
  private final ChartCard byClips =
      ChartCard.around(translate("plan.by-clips"), translate("plan.by-clips-words"), clips);

  PlanCard() {
    addClassName("tf-stack");
    setId("plan");
    sentence.setId("plan-sentence");
    notes.addClassName("tf-note");
    Div said = new Div(sentence, effort, notes);
    said.addClassNames("tf-card", "tf-stack");
    Div charts = new Div(width, shares);
    charts.addClassNames("tf-columns", "tf-even");
    add(said, charts, byVotes, byClips);
  }

  void show(PlanAnswer answer, String basis, Locale reader) {
    PlanRow chosen = answer.chosen();
    sentence.setText(
        translate(
            "plan.sentence",
            Formats.count(chosen.clips()),
            chosen.votes(),
            Formats.count(answer.plan().design().people()),
            Formats.three(chosen.kappa()),
            Formats.three(chosen.halfWidth()),
            points(chosen.labelled()),
            chosen.needed(),
            points(chosen.error()),
            points(chosen.changed())));
    effort.setText(
        translate(
            "plan.effort",
            hours(chosen.hours()),
            money(chosen.money()) + " " + answer.effort().currency()));
    notes.removeAll();
    answer.notes().forEach(note -> notes.add(new ListItem(note.in(reader))));
    String drawn =
        translate(
            "plan.drawn",
            basis,
            answer.plan().resamples(),
            Formats.count(answer.plan().clipsDrawn()),
            Long.toString(answer.plan().seed()));
    ChartData numbers = data(answer.byVotes());
    width.show(widths(answer), numbers, drawn);
    shares.show(shares(answer), numbers, drawn);
    byVotes.show(numbers, drawn);
    byClips.show(data(answer.byClips()), drawn);
    table(votes, answer.byVotes(), "plan.votes", row -> Integer.toString(row.votes()), answer);
    table(clips, answer.byClips(), "plan.clips", row -> Formats.count(row.clips()), answer);
  }

  private static ChartData data(List<PlanRow> rows) {
    return new ChartData(PlanRow.COLUMNS, rows.stream().map(PlanRow::exact).toList());
  }

  private static Bands widths(PlanAnswer answer) {
    List<PlanPoint> points = answer.plan().points();
    return new Bands(
        translate("plan.votes"),
        translate("plan.half-width"),
        3,
        names(answer),
        Stream.of(0, 2, 4) // a quarter, as many as asked for, four times as many
            .map(place -> answer.byClips().get(place).clips())
            .map(
                n ->
                    Bands.Curve.of(
                        Formats.clips(n),
                        points.stream()
                            .<@Nullable Double>map(point -> point.halfWidth(n).value().orElse(null))
                            .toList()))
            .toList());
  }

  private static Bands shares(PlanAnswer answer) {
    return new Bands(
        translate("plan.votes"),
        "%",
        1,
        names(answer),
        List.of(
            curve("plan.labelled", answer, PlanRow::labelled),
            curve("plan.error", answer, PlanRow::error),
            curve("plan.changed", answer, PlanRow::changed)));
  }

  private static Bands.Curve curve(
      String key, PlanAnswer answer, Function<PlanRow, Double> figure) {
    return Bands.Curve.of(
        translate(key),
        answer.byVotes().stream().<@Nullable Double>map(row -> 100 * figure.apply(row)).toList());
  }

  private static List<String> names(PlanAnswer answer) {
    return answer.byVotes().stream().map(row -> Integer.toString(row.votes())).toList();
  }

  private static void table(
      Div holder,
      List<PlanRow> rows,
      String heading,
      Function<PlanRow, String> head,
      PlanAnswer answer) {
    List<String> titles =
        SHOWN.stream()
            .skip(1)
            .map(
                key ->
                    key.equals("plan.money")
                        ? translate(key, answer.effort().currency())
                        : translate(key))
            .toList();
    PlainTable table =
        new PlainTable(
            Stream.concat(Stream.of(translate(heading)), titles.stream()).toArray(String[]::new));
    PlanRow chosen = answer.chosen();
    boolean someAreGiven = answer.byVotes().getFirst().modelled() < 1;
    for (PlanRow row : rows) {
      var line =
          table.addRow(
              head.apply(row),
              List.of(
                  row.needed() + " / " + row.votes(),
                  Formats.three(row.kappa()),
                  Formats.three(row.halfWidth()),
                  points(row.labelled()) + (row.modelled() > 0 && someAreGiven ? " *" : ""),
                  points(row.error()),
                  points(row.changed()),
                  hours(row.hours()),
                  money(row.money())));
      if (row.votes() == chosen.votes() && row.clips() == chosen.clips()) {
        line.addClassName("tf-strong");
      }
    }
    holder.removeAll();
    holder.add(table);
  }

  /** Of a hundred. */
  private static String points(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String hours(double hours) {
    return hours < 100
        ? String.format(Locale.ROOT, "%.1f", hours)
        : Formats.count(Math.round(hours));
  }

  private static String money(double amount) {
    return String.format(Locale.ROOT, "%,.2f", amount).replace(',', '\u202F');
  }
}
