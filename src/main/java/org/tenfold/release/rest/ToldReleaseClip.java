package org.tenfold.release.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.release.ReleasedClip;

/**
 * A clip as it was frozen.
 *
 * @param id null where it was imported
 * @param name as an imported set calls it; null elsewhere
 * @param votes counts of all labels, in their order
 * @param label number of the single label; null where it has none
 * @param fold whose test part it is in; null where it is in none
 * @param part of fixed parts: train, validation or test; null elsewhere
 * @param seconds null where nobody said it of an imported clip
 * @param sha256 of its file; empty where nobody said it of an imported clip
 * @param usefulFrames that show its subject's face; null before anybody looked
 */
record ToldReleaseClip(
    int number,
    @Schema(nullable = true) @Nullable UUID id,
    @Schema(nullable = true) @Nullable String name,
    List<Integer> votes,
    @Schema(nullable = true) @Nullable Integer label,
    @Schema(nullable = true) @Nullable Integer fold,
    @Schema(nullable = true) @Nullable String part,
    @Schema(nullable = true) @Nullable Double seconds,
    String sha256,
    @Schema(nullable = true) @Nullable Integer usefulFrames) {
  static ToldReleaseClip of(ReleasedClip clip) {
    return new ToldReleaseClip(
        clip.number(),
        clip.clip().map(ClipId::value).orElse(null),
        clip.name().orElse(null),
        Arrays.stream(clip.annotation().votes().toArray()).boxed().toList(),
        clip.annotation().label().map(Label::number).orElse(null),
        clip.fold().isPresent() ? Integer.valueOf(clip.fold().getAsInt()) : null,
        clip.part().map(part -> part.name().toLowerCase(Locale.ROOT)).orElse(null),
        clip.seconds().isPresent() ? Double.valueOf(clip.seconds().getAsDouble()) : null,
        clip.sha256(),
        clip.frames().map(seen -> seen.useful().useful()).orElse(null));
  }
}
