package org.tenfold.agreement.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.inference.PairwiseAgreement;
import org.tenfold.agreement.inference.TruthInferenceService;
import org.tenfold.statistics.agreement.CohensKappa;
import org.tenfold.web.rest.Statistic;

/**
 * Annotators against each other.
 *
 * @param working whether newer votes are being looked at: ask again in a second
 * @param why there is nothing to tell; null where there is
 * @param pairs of two annotators with common clips, by their places in {@code annotators}
 */
record ToldAnnotators(
    boolean working,
    @Schema(nullable = true) @Nullable String why,
    List<One> annotators,
    List<Pair> pairs) {

  record One(String id, String name, int votes) {}

  /**
   * @param clips that both judged
   * @param kappa Cohen's
   */
  record Pair(int one, int other, long clips, Statistic observed, Statistic kappa) {}

  static ToldAnnotators of(TruthInferenceService.Answer answer, Locale reader) {
    List<One> annotators = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    Optional<PairwiseAgreement> known = answer.pairs();
    known.ifPresent(
        all -> {
          for (int i = 0; i < all.annotators().size(); i++) {
            annotators.add(
                new One(
                    all.annotators().get(i).key(),
                    all.annotators().get(i).name(),
                    all.votes().get(i)));
            for (int other = i + 1; other < all.annotators().size(); other++) {
              CohensKappa kappa = all.of(i, other);
              if (kappa.items() > 0) {
                pairs.add(
                    new Pair(
                        i,
                        other,
                        kappa.items(),
                        Statistic.of(kappa.observed()),
                        Statistic.of(kappa.kappa(), kappa.interval())));
              }
            }
          }
        });
    return new ToldAnnotators(
        answer.working(), answer.reason().map(why -> why.in(reader)).orElse(null), annotators, pairs);
  }
}
