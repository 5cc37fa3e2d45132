package org.tenfold.demo;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;

/**
 * The script after which the demo's clips are cut: each movie is divided into stretches, each
 * stretch stands for one emotion, and five clips of different lengths are cut from each. The
 * emotions are ours, not the actors': nothing that a network learns from them means anything.
 */
final class DemoClips {
  /**
   * Shares of a stretch: where each of its clips starts and ends. The last may reach over the
   * stretch's end.
   */
  private static final double[][] CLIPS_OF_A_STRETCH = {
    {0.00, 0.55}, {0.12, 0.45}, {0.30, 1.00}, {0.45, 0.80}, {0.20, 1.30}
  };

  private DemoClips() {}

  /** One clip to cut, in seconds of its movie. */
  record Planned(double start, double end, Label emotion) {}

  /** One stretch of a movie, in seconds, and what it stands for. */
  private record Stretch(double start, double end, Label emotion) {}

  /**
   * @return at most 20 clips, none of which reaches beyond the movie; each emotion in turn, so that
   *     a movie with few places gives of all
   */
  static List<Planned> plan(String fileName, double movieSeconds) {
    List<Planned> clips = new ArrayList<>();
    List<Stretch> stretches = stretches(fileName, movieSeconds);
    for (double[] share : CLIPS_OF_A_STRETCH) {
      for (Stretch stretch : stretches) {
        double length = stretch.end() - stretch.start();
        double start = stretch.start() + share[0] * length;
        double end = Math.min(stretch.start() + share[1] * length, movieSeconds);
        clips.add(new Planned(start, end, stretch.emotion()));
      }
    }
    return clips;
  }

  private static List<Stretch> stretches(String fileName, double seconds) {
    if (fileName.startsWith("tears_of_steel")) {
      // its first two seconds show no face
      return equal(2.1, seconds, DfewLabel.ANGRY, DfewLabel.SURPRISE, DfewLabel.NEUTRAL);
    }
    return equal(0, seconds, DfewLabel.SAD, DfewLabel.FEAR, DfewLabel.DISGUST, DfewLabel.HAPPY);
  }

  private static List<Stretch> equal(double from, double to, Label... emotions) {
    List<Stretch> stretches = new ArrayList<>();
    double length = (to - from) / emotions.length;
    for (int i = 0; i < emotions.length; i++) {
      stretches.add(new Stretch(from + i * length, from + (i + 1) * length, emotions[i]));
    }
    return stretches;
  }
}
