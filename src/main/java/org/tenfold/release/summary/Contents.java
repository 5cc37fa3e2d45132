package org.tenfold.release.summary;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.release.ReleasedClip;

/**
 * What a release holds, in numbers.
 *
 * @param clips with all their votes
 * @param labelled with a single label
 * @param inFolds of these, clips that networks are trained or tested on
 * @param dropped of these, clips that show their subject's face too seldom
 * @param withdrawn of all, clips that were taken down since
 * @param undone votes on them that their annotators took back
 * @param voided votes on them that curators took out
 * @param skipped how often somebody could not judge one
 * @param movies that are known
 * @param seconds that all clips of known length last together
 */
public record Contents(
    int clips,
    int labelled,
    int inFolds,
    int dropped,
    int withdrawn,
    int undone,
    int voided,
    int skipped,
    int movies,
    long votes,
    double seconds,
    double shortest,
    double median,
    double longest) {
  static Contents of(
      Collection<ReleasedClip> clips,
      Map<Integer, String> movies,
      int withdrawn,
      VoteLedger.Corrections corrected) {
    double[] lengths =
        clips.stream().flatMapToDouble(clip -> clip.seconds().stream()).sorted().toArray();
    boolean any = lengths.length > 0;
    return new Contents(
        clips.size(),
        (int) clips.stream().filter(ReleasedClip::isLabelled).count(),
        (int) clips.stream().filter(ReleasedClip::used).count(),
        (int) clips.stream().filter(ReleasedClip::isDropped).count(),
        withdrawn,
        corrected.undone(),
        corrected.voided(),
        corrected.skipped(),
        (int) movies.values().stream().distinct().count(),
        clips.stream().mapToLong(clip -> clip.annotation().votes().total()).sum(),
        Arrays.stream(lengths).sum(),
        any ? lengths[0] : 0,
        any ? lengths[lengths.length / 2] : 0,
        any ? lengths[lengths.length - 1] : 0);
  }
}
