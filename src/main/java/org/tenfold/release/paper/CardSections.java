package org.tenfold.release.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tenfold.release.paper.GoldCard.Cell;
import org.tenfold.release.paper.GoldCard.Section;
import org.tenfold.release.summary.Annotators;
import org.tenfold.release.summary.ClipChoice;
import org.tenfold.release.summary.ClipChoice.State;
import org.tenfold.release.summary.Coefficient;
import org.tenfold.release.summary.Contents;
import org.tenfold.release.summary.EmotionLine;
import org.tenfold.release.summary.FoldLine;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.Saturation;

/** Puts the {@link GoldCard} of a release together. Pure. */
public final class CardSections {
  private final ReleaseSummary summary;
  private final int votes;
  private final int threshold;

  private CardSections(ReleaseSummary summary) {
    this.summary = summary;
    votes = summary.release().rule().votes();
    threshold = summary.release().rule().threshold();
  }

  public static GoldCard of(ReleaseSummary summary) {
    CardSections sections = new CardSections(summary);
    return new GoldCard(
        List.of(
            sections.completeness(),
            sections.agreement(),
            sections.emotions(),
            sections.decided(),
            sections.saturation(),
            sections.people(),
            sections.asked(),
            sections.corrections(),
            sections.ceiling(),
            sections.floor(),
            sections.leakage(),
            sections.provenance()));
  }

  private Section completeness() {
    Contents contents = summary.contents();
    return facts(
        "goldcard.completeness",
        Said.of("goldcard.completeness-words", contents.clips(), votes, contents.votes()),
        fact("goldcard.clips", Cell.counting(contents.clips(), ClipChoice.ALL)),
        fact(
            "goldcard.labelled",
            Cell.counting(contents.labelled(), ClipChoice.ofState(State.LABELLED))),
        fact(
            "goldcard.undecided",
            Cell.counting(
                contents.clips() - contents.labelled(), ClipChoice.ofState(State.UNDECIDED))),
        fact(
            "goldcard.in-folds",
            Cell.counting(contents.inFolds(), ClipChoice.ofState(State.IN_FOLDS))),
        fact("goldcard.movies", Cell.of(Integer.toString(contents.movies()))),
        fact(
            "goldcard.length",
            Cell.of(
                String.format(
                    Locale.ROOT,
                    "%.1f min (%.1f / %.1f / %.1f s)",
                    contents.seconds() / 60,
                    contents.shortest(),
                    contents.median(),
                    contents.longest()))));
  }

  private Section agreement() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Coefficient.Kind kind : Coefficient.Kind.values()) {
      Coefficient whole = summary.coefficient(kind);
      Coefficient labelled = summary.labelledCoefficients().get(kind.ordinal());
      rows.add(
          List.of(
              Cell.of(Said.of("goldcard.coefficient." + kind)),
              Cell.of(three(whole.value())),
              Cell.of(interval(whole.interval())),
              Cell.of(three(labelled.value())),
              Cell.of(interval(labelled.interval()))));
    }
    return new Section(
        Said.of("goldcard.agreement"),
        Said.of("goldcard.agreement-words", summary.contents().movies()),
        List.of(
            Said.of("goldcard.coefficient"),
            Said.of("goldcard.whole"),
            Said.of("goldcard.interval"),
            Said.of("goldcard.single"),
            Said.of("goldcard.interval")),
        rows);
  }

  private Section emotions() {
    return new Section(
        Said.of("goldcard.emotions"),
        Said.of("goldcard.emotions-words"),
        List.of(
            Said.of("clip-field.LABEL"),
            Said.of("goldcard.labelled"),
            Said.of("goldcard.prevalence"),
            Said.plain("κ"),
            Said.of("goldcard.interval")),
        summary.emotions().stream().map(this::emotion).toList());
  }

  private List<Cell> emotion(EmotionLine line) {
    return List.of(
        Cell.of(Said.of("emotion." + line.emotion())),
        Cell.counting(line.labelled(), ClipChoice.ofLabel(line.emotion().number())),
        Cell.of(percent(line.votes(), summary.contents().votes())),
        Cell.of(three(line.kappa())),
        Cell.of(interval(line.interval())));
  }

  private Section decided() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int most = votes; most > 0; most--) {
      int clips = summary.mostVotes().get(most);
      if (clips > 0 || most >= threshold) {
        rows.add(
            List.of(
                Cell.of(Said.of("release.of-votes", most, votes)),
                Cell.counting(clips, ClipChoice.ofMost(most)),
                Cell.of(percent(clips, summary.contents().clips()))));
      }
    }
    return new Section(
        Said.of("goldcard.decided"),
        Said.of(
            "goldcard.decided-words",
            threshold,
            votes,
            summary.release().ruleVersion(),
            percent(summary.contents().labelled(), summary.contents().clips())),
        List.of(Said.of("release.most-votes"), Said.of("release.clip-count"), Said.plain("%")),
        rows);
  }

  private Section saturation() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Saturation.Point point : summary.saturation().points()) {
      rows.add(
          List.of(
              Cell.of(Integer.toString(point.votes())),
              Cell.of(three(point.divergence())),
              Cell.of(percent(point.changed())),
              Cell.of(three(point.kappa())),
              Cell.of(interval(point.kappaRange())),
              Cell.of(three(point.entropyOrder()))));
    }
    return new Section(
        Said.of("goldcard.saturation"),
        verdict(),
        List.of(
            Said.of("goldcard.votes"),
            Said.of("goldcard.divergence"),
            Said.of("goldcard.changed"),
            Said.plain("κ"),
            Said.of("goldcard.kappa-range"),
            Said.of("goldcard.order")),
        rows);
  }

  /** What one vote fewer would have changed: the last step that can be seen. */
  private Said verdict() {
    List<Saturation.Point> points = summary.saturation().points();
    if (points.size() < 2) {
      return Said.of("goldcard.saturation-none");
    }
    Saturation.Point fewer = points.get(points.size() - 2);
    return Said.of(
        "goldcard.saturation-words",
        fewer.votes(),
        percent(fewer.changed()),
        three(fewer.divergence()),
        three(fewer.entropyOrder()),
        summary.saturation().draws());
  }

  private Section people() {
    Annotators people = summary.annotators();
    boolean simulated = summary.release().panel() == org.tenfold.account.Panel.SIMULATED;
    return facts(
        "goldcard.people",
        Said.of(simulated ? "goldcard.people-simulated" : "goldcard.people-words"),
        fact("goldcard.annotators", Cell.of(Integer.toString(people.people()))),
        fact(
            "goldcard.votes-each",
            Cell.of(
                people.votesEach().isEmpty()
                    ? "–"
                    : String.join(
                        " / ", people.votesEach().stream().map(String::valueOf).toList()))),
        fact(
            "goldcard.agreement-each",
            Cell.of(
                people.agreementEach().isEmpty()
                    ? "–"
                    : String.join(
                        " / ",
                        people.agreementEach().stream()
                            .map(share -> String.format(Locale.ROOT, "%.1f %%", 100 * share))
                            .toList()))));
  }

  private Section asked() {
    return facts(
        "goldcard.asked",
        Said.of("goldcard.asked-words", votes),
        fact(
            "goldcard.choices",
            Cell.of(
                Said.plain(
                    String.join(
                        ", ",
                        summary.emotions().stream().map(one -> one.emotion().title()).toList())))));
  }

  private Section corrections() {
    Contents contents = summary.contents();
    return facts(
        "goldcard.corrections",
        Said.of("goldcard.corrections-words"),
        fact("goldcard.undone", Cell.of(Integer.toString(contents.undone()))),
        fact("goldcard.voided", Cell.of(Integer.toString(contents.voided()))),
        fact("goldcard.skipped", Cell.of(Integer.toString(contents.skipped()))),
        fact(
            "goldcard.dropped",
            Cell.counting(contents.dropped(), ClipChoice.ofState(State.DROPPED))),
        fact(
            "goldcard.withdrawn",
            Cell.counting(contents.withdrawn(), ClipChoice.ofState(State.WITHDRAWN))));
  }

  private Section ceiling() {
    return new Section(
        Said.of("goldcard.ceiling"),
        Said.of("goldcard.ceiling-words"),
        List.of(
            Said.of("goldcard.over"),
            Said.of("goldcard.clips"),
            Said.plain("UAR"),
            Said.plain("WAR")),
        List.of(
            List.of(
                Cell.of(Said.of("goldcard.single")),
                Cell.counting(
                    summary.ceiling().labelledClips(), ClipChoice.ofState(State.LABELLED)),
                Cell.of(percent(summary.ceiling().singleLabelled().uar())),
                Cell.of(percent(summary.ceiling().singleLabelled().war()))),
            List.of(
                Cell.of(Said.of("goldcard.whole")),
                Cell.counting(summary.ceiling().finishedClips(), ClipChoice.ALL),
                Cell.of(percent(summary.ceiling().finished().uar())),
                Cell.of(percent(summary.ceiling().finished().war())))));
  }

  private Section floor() {
    if (summary.floors().isEmpty()) {
      return facts("goldcard.floor", Said.of("goldcard.floor-none"));
    }
    var floors = summary.floors().get();
    return new Section(
        Said.of("goldcard.floor"),
        Said.of("goldcard.floor-words", floors.rows()),
        List.of(
            Said.of("goldcard.score"),
            Said.of("goldcard.least-told"),
            Said.of("goldcard.least-found")),
        List.of(
            List.of(
                Cell.of("UAR"),
                Cell.of(percent(floors.uar().leastTold())),
                Cell.of(percent(floors.uar().leastFound()))),
            List.of(
                Cell.of("WAR"),
                Cell.of(percent(floors.war().leastTold())),
                Cell.of(percent(floors.war().leastFound())))));
  }

  private Section leakage() {
    List<List<Cell>> rows = new ArrayList<>();
    for (FoldLine fold : summary.folds()) {
      rows.add(
          List.of(
              Cell.of("fd" + fold.number()),
              Cell.of(Integer.toString(fold.train())),
              Cell.counting(fold.test(), ClipChoice.ofFold(fold.number())),
              Cell.of(percent(fold.sharedTest(), fold.test()))));
    }
    return new Section(
        Said.of("goldcard.leakage"),
        rows.isEmpty() ? Said.of("goldcard.leakage-none") : Said.of("goldcard.leakage-words"),
        List.of(
            Said.of("release.test-part"),
            Said.of("release.trained"),
            Said.of("release.tested"),
            Said.of("release.shared-movie")),
        rows);
  }

  private Section provenance() {
    return facts(
        "goldcard.provenance",
        Said.of("goldcard.provenance-words"),
        fact("goldcard.frozen", Cell.of(summary.release().createdAt().toString())),
        fact("goldcard.author", Cell.of(summary.author())),
        fact("goldcard.fold-recipe", Cell.of(summary.release().foldRecipe())),
        fact(
            "release.pictures",
            Cell.of(
                Said.of(
                    "release.align-"
                        + summary.release().alignment().name().toLowerCase(Locale.ROOT)))),
        fact("goldcard.hash", Cell.of(summary.release().contentHash())),
        fact(
            "goldcard.licence",
            summary.said().licence().isEmpty()
                ? Cell.of(Said.of("goldcard.no-licence"))
                : Cell.of(summary.said().licence())));
  }

  private static List<Cell> fact(String key, Cell value) {
    return List.of(Cell.of(Said.of(key)), value);
  }

  @SafeVarargs
  private static Section facts(String key, Said words, List<Cell>... rows) {
    return new Section(
        Said.of(key),
        words,
        rows.length == 0
            ? List.of()
            : List.of(Said.of("goldcard.fact"), Said.of("goldcard.figure")),
        Stream.of(rows).toList());
  }

  static String three(Measure measure) {
    return measure.value().map(number -> String.format(Locale.ROOT, "%.3f", number)).orElse("–");
  }

  static String percent(Measure share) {
    return share.value().map(one -> String.format(Locale.ROOT, "%.2f %%", 100 * one)).orElse("–");
  }

  static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100.0 * part / whole);
  }

  static String interval(Interval interval) {
    return interval
        .bounds()
        .map(bounds -> String.format(Locale.ROOT, "%.3f – %.3f", bounds.low(), bounds.high()))
        .orElse("–");
  }
}
