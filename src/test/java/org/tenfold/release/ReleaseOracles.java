package org.tenfold.release;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/** Files and sizes that many tests measure themselves against. */
public final class ReleaseOracles {
  private static final int[] BENCHMARK_CLIPS = {2445, 1894, 2669, 2173, 1469, 145, 902};

  private ReleaseOracles() {}

  /** Twelve invented rows. */
  public static Path syntheticAnnotation() {
    return oracle("synthetic-annotation.csv");
  }

  /** Clips per class in each official fold. */
  public static Path foldClassCounts() {
    return oracle("fold-class-counts.csv");
  }

  /** As many clips of each class as DFEW's benchmark has, with invented numbers. */
  public static List<LabelledClip> clipsLikeDfew(long seed) {
    List<Label> labels = new ArrayList<>();
    for (Label emotion : LabelSet.DFEW.all()) {
      labels.addAll(Collections.nCopies(BENCHMARK_CLIPS[emotion.index()], emotion));
    }
    Collections.shuffle(labels, new Random(seed));
    List<LabelledClip> clips = new ArrayList<>();
    for (Label label : labels) {
      clips.add(new LabelledClip(clips.size() + 1, label));
    }
    return clips;
  }

  private static Path oracle(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(ReleaseOracles.class.getResource("/oracles/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
