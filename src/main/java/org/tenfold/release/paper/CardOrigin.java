package org.tenfold.release.paper;

import static org.tenfold.release.paper.CardNumbers.fact;
import static org.tenfold.release.paper.CardNumbers.facts;
import static org.tenfold.release.paper.CardNumbers.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenfold.release.origin.ReleaseOrigin;
import org.tenfold.release.paper.GoldCard.Cell;
import org.tenfold.release.paper.GoldCard.Section;
import org.tenfold.release.summary.ClipChoice;
import org.tenfold.release.summary.ClipChoice.State;
import org.tenfold.release.summary.Contents;
import org.tenfold.release.summary.FoldLine;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.statistics.Measure;

/** The half of the card that says who judged, what was asked, and what a benchmark can tell. */
final class CardOrigin {
  private final ReleaseSummary summary;
  private final int votes;

  CardOrigin(ReleaseSummary summary) {
    this.summary = summary;
    votes = summary.release().rule().votes();
  }

  Section asked() {
    return facts(
        "goldcard.asked",
        summary.release().labelsOnly()
            ? Said.of("goldcard.asked-imported")
            : Said.of("goldcard.asked-words", votes),
        fact(
            "goldcard.choices",
            Cell.of(
                Said.listed(summary.release().labels().classes().stream().map(Said::of).toList()))),
        fact(
            "goldcard.consent",
            Cell.of(
                summary.origin().map(CardOrigin::consents).orElse(CardPeople.notKept(summary)))),
        fact(
            "goldcard.watched",
            Cell.of(
                summary
                    .origin()
                    .map(one -> Said.plain(CardNumbers.percent(Measure.of(one.watched()))))
                    .orElse(CardPeople.notKept(summary)))));
  }

  private static Said consents(ReleaseOrigin origin) {
    if (origin.lastConsent() == 0) {
      return CardPeople.NOT_ASKED;
    }
    return origin.firstConsent() == origin.lastConsent()
        ? Said.of("goldcard.consent-version", origin.lastConsent())
        : Said.of("goldcard.consent-versions", origin.firstConsent(), origin.lastConsent());
  }

  Section corrections() {
    Contents contents = summary.contents();
    return facts(
        "goldcard.corrections",
        summary.release().labelsOnly()
            ? Said.of("goldcard.corrections-imported")
            : Said.of("goldcard.corrections-words"),
        fact("goldcard.undone", logged(contents.undone())),
        fact("goldcard.voided", logged(contents.voided())),
        fact("goldcard.skipped", logged(contents.skipped())),
        fact(
            "goldcard.dropped",
            Cell.counting(contents.dropped(), ClipChoice.ofState(State.DROPPED))),
        fact(
            "goldcard.withdrawn",
            Cell.counting(contents.withdrawn(), ClipChoice.ofState(State.WITHDRAWN))));
  }

  /** The log knows votes that were given here. */
  private Cell logged(int times) {
    return summary.release().labelsOnly()
        ? Cell.of(CardPeople.notKept(summary))
        : Cell.of(Integer.toString(times));
  }

  Section ceiling() {
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

  Section floor() {
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

  Section folds() {
    List<List<Cell>> rows = new ArrayList<>();
    for (FoldLine fold : summary.folds()) {
      rows.add(
          List.of(
              Cell.of("fd" + fold.number()),
              Cell.of(Integer.toString(fold.train())),
              Cell.counting(fold.test(), ClipChoice.ofFold(fold.number())),
              summary.knowsMovies()
                  ? Cell.of(percent(fold.sharedTest(), fold.test()))
                  : Cell.of(Said.of("division.unknown"))));
    }
    return new Section(
        Said.of("goldcard.folds"),
        rows.isEmpty() ? Said.of("goldcard.leakage-none") : Said.of("goldcard.folds-words"),
        List.of(
            Said.of("release.test-part"),
            Said.of("release.trained"),
            Said.of("release.tested"),
            Said.of("release.shared-movie")),
        rows);
  }

  Section provenance() {
    return facts(
        "goldcard.provenance",
        summary
            .imported()
            .map(set -> Said.of("goldcard.provenance-imported", set.fileName(), set.sha256()))
            .orElse(Said.of("goldcard.provenance-words")),
        fact("goldcard.frozen", Cell.of(summary.release().createdAt().toString())),
        fact("goldcard.author", Cell.of(summary.author())),
        fact(
            "goldcard.fold-recipe",
            Cell.of(Said.of("division.recipe." + summary.release().foldRecipe()))),
        fact(
            "release.pictures",
            Cell.of(
                summary.release().labelsOnly()
                    ? Said.of("goldcard.labels-only")
                    : Said.of(
                        "release.align-"
                            + summary.release().alignment().name().toLowerCase(Locale.ROOT)))),
        fact("goldcard.hash", Cell.of(summary.release().contentHash())),
        fact(
            "goldcard.log",
            Cell.of(
                summary
                    .origin()
                    .map(one -> Said.plain(one.log()))
                    .orElse(CardPeople.notKept(summary)))),
        fact(
            "goldcard.licence",
            summary.said().licence().isEmpty()
                ? Cell.of(Said.of("goldcard.no-licence"))
                : Cell.of(summary.said().licence())));
  }
}
