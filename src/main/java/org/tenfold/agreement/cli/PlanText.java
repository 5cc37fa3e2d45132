package org.tenfold.agreement.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tenfold.agreement.planning.PlanAnswer;
import org.tenfold.agreement.planning.PlanRow;
import org.tenfold.console.ResultFields;
import org.tenfold.console.TextTable;
import org.tenfold.statistics.Measure;

/** A plan for programs and for people. */
final class PlanText {
  private PlanText() {}

  /**
   * @param from votes or assumptions
   */
  static Map<String, Object> json(PlanAnswer answer, String from) {
    return new LinkedHashMap<>(
        new ResultFields()
            .put("from", from)
            .put("people", answer.plan().design().people())
            .put("resamples", answer.plan().resamples())
            .put("clipsDrawn", answer.plan().clipsDrawn())
            .put("seed", answer.plan().seed())
            .put("chosen", fields(answer.chosen()))
            .put("byVotes", answer.byVotes().stream().map(PlanText::fields).toList())
            .put("byClips", answer.byClips().stream().map(PlanText::fields).toList())
            .put("savedByStopping", answer.plan().stopping().saved())
            .fields());
  }

  private static Map<String, ?> fields(PlanRow row) {
    return new ResultFields()
        .put("clips", row.clips())
        .put("votes", row.votes())
        .put("needed", row.needed())
        .put("kappa", row.kappa())
        .put("halfWidth", row.halfWidth())
        .put("shareWithLabel", row.labelled())
        .put("error", row.error())
        .put("shareWithAnotherLabel", row.changed())
        .put("shareModelled", row.modelled())
        .put("hours", row.hours())
        .put("money", row.money())
        .fields();
  }

  static String forPeople(PlanAnswer answer) {
    TextTable text =
        new TextTable()
            .row(
                "clips",
                "votes",
                "label",
                "kappa",
                "±",
                "with label",
                "error",
                "other label",
                "hours",
                "money");
    answer.byVotes().forEach(row -> add(text, row));
    text.gap();
    answer.byClips().forEach(row -> add(text, row));
    return text
        + """

        ± is half of kappa's 95 %% interval. Error is the mean total variation distance of a clip's
        shares from those in the long run; other label: than in the long run.
        %d people; %d resamples of %d clips, seed %d
        """
            .formatted(
                answer.plan().design().people(),
                answer.plan().resamples(),
                answer.plan().clipsDrawn(),
                answer.plan().seed());
  }

  private static void add(TextTable text, PlanRow row) {
    text.row(
        row.clips(),
        row.votes(),
        row.needed() + "/" + row.votes(),
        TextTable.decimal(row.kappa()),
        TextTable.decimal(row.halfWidth()),
        TextTable.decimal(Measure.of(row.labelled())),
        TextTable.decimal(Measure.of(row.error())),
        TextTable.decimal(Measure.of(row.changed())),
        String.format(Locale.ROOT, "%.1f", row.hours()),
        String.format(Locale.ROOT, "%.2f", row.money()));
  }
}
