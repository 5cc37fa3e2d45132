package org.tenfold.release.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.label.Label;
import org.tenfold.release.ReleasedClip;

/**
 * A clip as it was frozen.
 *
 * @param votes counts of all labels, in their order
 * @param label number of the single label; null where it has none
 * @param fold whose test part it is in; null where it is in none
 * @param part of fixed parts: train, validation or test; null elsewhere
 * @param usefulFrames that show its subject's face; null before anybody looked
 */
record ToldReleaseClip(
    int number,
    UUID id,
    List<Integer> votes,
    @Schema(nullable = true) @Nullable Integer label,
    @Schema(nullable = true) @Nullable Integer fold,
    @Schema(nullable = true) @Nullable String part,
    double seconds,
    String sha256,
    @Schema(nullable = true) @Nullable Integer usefulFrames) {
  static ToldReleaseClip of(ReleasedClip clip) {
    return new ToldReleaseClip(
        clip.number(),
        clip.clip().value(),
        Arrays.stream(clip.annotation().votes().toArray()).boxed().toList(),
        clip.annotation().label().map(Label::number).orElse(null),
        clip.fold().isPresent() ? Integer.valueOf(clip.fold().getAsInt()) : null,
        clip.part().map(part -> part.name().toLowerCase(Locale.ROOT)).orElse(null),
        clip.durationMicros() / 1e6,
        clip.sha256(),
        clip.frames().map(seen -> seen.useful().useful()).orElse(null));
  }
}
