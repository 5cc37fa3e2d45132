package org.tenfold.release.paper;

import static org.tenfold.release.paper.CardNumbers.fact;
import static org.tenfold.release.paper.CardNumbers.facts;
import static org.tenfold.release.paper.CardNumbers.interval;
import static org.tenfold.release.paper.CardNumbers.percent;
import static org.tenfold.release.paper.CardNumbers.three;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenfold.release.paper.GoldCard.Cell;
import org.tenfold.release.paper.GoldCard.Section;
import org.tenfold.release.summary.ClipChoice;
import org.tenfold.release.summary.ClipChoice.State;
import org.tenfold.release.summary.Coefficient;
import org.tenfold.release.summary.Contents;
import org.tenfold.release.summary.LabelLine;
import org.tenfold.release.summary.ReleaseSummary;
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
    CardOrigin origin = new CardOrigin(summary);
    return new GoldCard(
        List.of(
            sections.completeness(),
            sections.agreement(),
            sections.emotions(),
            sections.decided(),
            sections.saturation(),
            new CardPeople(summary).people(),
            origin.asked(),
            origin.corrections(),
            origin.ceiling(),
            origin.floor(),
            origin.folds(),
            new CardLeakage(summary).leakage(),
            origin.provenance()));
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
        fact(
            "goldcard.movies",
            summary.knowsMovies()
                ? Cell.of(Integer.toString(contents.movies()))
                : Cell.of(Said.of("division.unknown"))),
        fact(
            "goldcard.length",
            contents.seconds() > 0
                ? Cell.of(length(contents))
                : Cell.of(Said.of("division.unknown"))));
  }

  private static String length(Contents contents) {
    return String.format(
        Locale.ROOT,
        "%.1f min (%.1f / %.1f / %.1f s)",
        contents.seconds() / 60,
        contents.shortest(),
        contents.median(),
        contents.longest());
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
        Said.of(
            "goldcard.agreement-words",
            summary.knowsMovies()
                ? Said.of("goldcard.by-movies", summary.contents().movies())
                : Said.of("goldcard.by-clips")),
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

  private List<Cell> emotion(LabelLine line) {
    return List.of(
        Cell.of(Said.of(summary.release().labels().classOf(line.emotion()))),
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
}
