package org.tenfold.agreement.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;

/**
 * A clip with what its votes come to.
 *
 * @param id null for a clip of an imported set
 * @param movie id of its movie; of an imported set its name
 * @param seconds how long it lasts
 * @param estimate number of the label that its collector expected
 * @param votes counts of all labels, in their order
 * @param distribution shares of them; empty without votes
 * @param status as the figures' {@code status} counts it
 * @param label number of the single label; null where it has none
 * @param entropy of the votes, 0 to 1
 * @param agreement P_i: the share of pairs of its votes that agree
 */
record ToldClip(
    int number,
    String name,
    @Schema(nullable = true) @Nullable UUID id,
    @Schema(nullable = true) @Nullable String movie,
    @Schema(nullable = true) @Nullable Double seconds,
    @Schema(nullable = true) @Nullable Integer estimate,
    List<Integer> votes,
    List<Double> distribution,
    String status,
    @Schema(nullable = true) @Nullable Integer label,
    @Schema(nullable = true) @Nullable Double entropy,
    @Schema(nullable = true) @Nullable Double agreement) {
  static ToldClip of(ClipRow row) {
    VoteCounts votes = row.clip().votes();
    return new ToldClip(
        row.clip().number(),
        row.clip().name(),
        row.clip().clip().map(ClipId::value).orElse(null),
        row.clip().movie().map(EntityRef::key).orElse(null),
        number(row.clip().seconds()),
        row.clip().estimate().map(Label::number).orElse(null),
        Arrays.stream(votes.toArray()).boxed().toList(),
        votes.total() == 0 ? List.of() : Arrays.stream(votes.distribution()).boxed().toList(),
        row.decision().name().toLowerCase(Locale.ROOT),
        row.label().map(Label::number).orElse(null),
        number(row.entropy()),
        number(row.agreement()));
  }

  private static @Nullable Double number(OptionalDouble figure) {
    return figure.isPresent() ? Double.valueOf(figure.getAsDouble()) : null;
  }
}
