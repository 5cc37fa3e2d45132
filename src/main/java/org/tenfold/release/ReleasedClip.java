package org.tenfold.release;

import java.util.Optional;
import java.util.OptionalInt;
import org.tenfold.clip.ClipId;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.VoteCounts;

/**
 * A clip as it stands in a release.
 *
 * @param number DFEW's {@code order} and {@code video_name}
 * @param fold the fold whose test part it is in, 1-based; absent without a single label
 * @param mediaKey SHA-256 of the cut clip
 */
public record ReleasedClip(
    int number,
    ClipId clip,
    VoteCounts votes,
    Optional<Emotion> label,
    OptionalInt fold,
    long durationMicros,
    String mediaKey) {}
