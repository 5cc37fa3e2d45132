package org.tenfold.release.paper;

import static org.tenfold.release.paper.CardNumbers.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tenfold.release.origin.Cultures;
import org.tenfold.release.origin.ReleaseOrigin;
import org.tenfold.release.paper.GoldCard.Cell;
import org.tenfold.release.paper.GoldCard.Section;
import org.tenfold.release.summary.Annotators;
import org.tenfold.release.summary.ReleaseSummary;

/** What the card says of those who judged: never of fewer than five of them. */
final class CardPeople {
  static final Said NOT_ASKED = Said.of("goldcard.not-asked");

  private final ReleaseSummary summary;
  private final boolean few;

  CardPeople(ReleaseSummary summary) {
    this.summary = summary;
    few = summary.annotators().people() < Cultures.FEWEST;
  }

  /** Why something is not told that a release of ours tells. */
  static Said notKept(ReleaseSummary summary) {
    return Said.of(summary.release().labelsOnly() ? "goldcard.imported" : "goldcard.not-kept");
  }

  Section people() {
    Annotators people = summary.annotators();
    boolean simulated = summary.release().simulated();
    boolean imported = summary.release().labelsOnly();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        fact(
            "goldcard.annotators",
            imported && people.people() == 0
                ? Cell.of(Said.of("division.unknown"))
                : Cell.of(Integer.toString(people.people()))));
    rows.add(
        fact(
            "goldcard.votes-each",
            Cell.of(joined(people.votesEach().stream().map(String::valueOf).toList()))));
    rows.add(
        fact(
            "goldcard.agreement-each",
            Cell.of(
                joined(
                    people.agreementEach().stream()
                        .map(share -> String.format(Locale.ROOT, "%.1f %%", 100 * share))
                        .toList()))));
    if (!simulated && !imported) {
      rows.add(fact("goldcard.repeats", Cell.of(known(CardPeople::repeats))));
      rows.add(fact("goldcard.hours", Cell.of(known(this::hours))));
      rows.add(fact("goldcard.pay", Cell.of(known(this::pay))));
      rows.addAll(backgrounds());
    }
    return new Section(
        Said.of("goldcard.people"),
        imported
            ? Said.of("goldcard.people-imported")
            : Said.of(
                simulated ? "goldcard.people-simulated" : "goldcard.people-words", Cultures.FEWEST),
        List.of(Said.of("goldcard.fact"), Said.of("goldcard.figure")),
        rows);
  }

  private static String joined(List<String> three) {
    return three.isEmpty() ? "–" : String.join(" / ", three);
  }

  private Said known(Function<ReleaseOrigin, Said> said) {
    return summary.origin().map(said).orElse(notKept(summary));
  }

  private static Said repeats(ReleaseOrigin origin) {
    ReleaseOrigin.Repeats repeats = origin.repeats();
    return repeats.judged() == 0
        ? Said.of("goldcard.repeats-none")
        : Said.of(
            "goldcard.repeats-words",
            repeats.judged(),
            CardNumbers.percent(repeats.same(), repeats.judged()),
            repeats.kappa() == null ? "–" : String.format(Locale.ROOT, "%.3f", repeats.kappa()));
  }

  private Said hours(ReleaseOrigin origin) {
    return origin
        .worked()
        .map(work -> Said.of("goldcard.hours-words", hours(work)))
        .orElse(tooFew());
  }

  private static String hours(ReleaseOrigin.Work work) {
    return number(work.hours() < 10 ? "%.2f" : "%.1f", work.hours());
  }

  private Said pay(ReleaseOrigin origin) {
    if (few) {
      return tooFew();
    }
    Optional<Double> hours =
        origin.worked().map(ReleaseOrigin.Work::hours).filter(worked -> worked > 0);
    return origin
        .paid()
        .filter(paid -> paid.votes() > 0)
        .map(
            paid ->
                Said.of(
                    "goldcard.pay-words",
                    number("%.2f", paid.amount().doubleValue()),
                    paid.currency(),
                    paid.votes(),
                    summary.contents().votes(),
                    hours
                        .map(worked -> number("%.2f", paid.amount().doubleValue() / worked))
                        .orElse("–")))
        .orElse(Said.of("goldcard.pay-none"));
  }

  /** A row for each, so that every number stands by itself. */
  private List<List<Cell>> backgrounds() {
    Optional<Cultures> cultures = summary.origin().flatMap(ReleaseOrigin::backgrounds);
    if (cultures.isEmpty() || !cultures.get().asked()) {
      return List.of(
          fact(
              "goldcard.background",
              Cell.of(summary.origin().isEmpty() ? notKept(summary) : few ? tooFew() : NOT_ASKED)));
    }
    if (cultures.get().counts().isEmpty()) {
      return List.of(fact("goldcard.background", Cell.of(tooFew())));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Map.Entry<String, Integer> one : cultures.get().counts().entrySet()) {
      rows.add(
          List.of(
              Cell.of(Said.of("goldcard.background-of", Said.of("culture." + one.getKey()))),
              Cell.of(Integer.toString(one.getValue()))));
    }
    if (cultures.get().others() > 0) {
      rows.add(
          fact("goldcard.background-others", Cell.of(Integer.toString(cultures.get().others()))));
    }
    return rows;
  }

  private static Said tooFew() {
    return Said.of("goldcard.too-few", Cultures.FEWEST);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
