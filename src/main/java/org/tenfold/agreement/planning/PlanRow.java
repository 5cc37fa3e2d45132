package org.tenfold.agreement.planning;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.planning.Plan;
import org.tenfold.statistics.planning.PlanPoint;

/**
 * What so many clips with so many votes each come to: a row of the table on the page, in the CSV,
 * of the command and of the API.
 *
 * @param needed votes of a clip that make its label
 * @param halfWidth half the width of kappa's 95 % interval
 * @param labelled share of clips with a label
 * @param error mean total variation distance of a clip's shares from those in the long run
 * @param changed share of clips whose label is not that of the long run
 * @param modelled share of clips some of whose votes are no person's
 * @param money in the plan's currency
 */
public record PlanRow(
    int clips,
    int votes,
    int needed,
    Measure kappa,
    Measure halfWidth,
    double labelled,
    double error,
    double changed,
    double modelled,
    double hours,
    double money) {
  public static final List<String> COLUMNS =
      List.of(
          "clips",
          "votes",
          "needed",
          "kappa",
          "half_width",
          "share_with_label",
          "error",
          "share_with_another_label",
          "share_modelled",
          "hours",
          "money");

  private static final double[] CLIPS = {0.25, 0.5, 1, 2, 4};

  /** For as many clips as were asked for, with more votes or fewer. */
  public static List<PlanRow> byVotes(Plan plan, Effort effort) {
    return plan.points().stream().map(point -> of(point, plan.design().clips(), effort)).toList();
  }

  /** For as many votes as were asked for, on more clips or fewer. */
  public static List<PlanRow> byClips(Plan plan, Effort effort) {
    return DoubleStream.of(CLIPS)
        .mapToObj(part -> of(plan.chosen(), (int) (part * plan.design().clips()), effort))
        .toList();
  }

  public static PlanRow chosen(Plan plan, Effort effort) {
    return of(plan.chosen(), plan.design().clips(), effort);
  }

  private static PlanRow of(PlanPoint point, int clips, Effort effort) {
    return new PlanRow(
        clips,
        point.votes(),
        point.needed(),
        point.kappa(),
        point.halfWidth(clips),
        point.labelled(),
        point.error(),
        point.changed(),
        point.modelled(),
        effort.hours(clips, point.votes()),
        effort.money(clips, point.votes()));
  }

  /** To all digits, in the order of {@link #COLUMNS}; empty where undefined. */
  public List<String> exact() {
    return Stream.of(
            clips,
            votes,
            needed,
            number(kappa),
            number(halfWidth),
            labelled,
            error,
            changed,
            modelled,
            hours,
            money)
        .map(Object::toString)
        .toList();
  }

  private static Object number(Measure measure) {
    return measure.value().<Object>map(number -> number).orElse("");
  }
}
