package org.tenfold.release.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.Overlap;
import org.tenfold.face.Alignment;
import org.tenfold.face.UsefulFrames;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ContentHash;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.release.origin.Cultures;
import org.tenfold.release.origin.ReleaseOrigin;

/** A small release with votes by twelve people, always the same. */
public final class ExampleSummary {
  private static final int CLIPS = 70;
  private static final int MOVIES = 10;
  private static final Instant FROZEN = Instant.parse("2026-11-29T12:00:00Z");

  private ExampleSummary() {}

  public static ReleaseSummary of(ReleaseDescription said) {
    return SummaryOf.of(basis(said, 0));
  }

  /** With clips that were taken down. */
  public static ReleaseSummary withdrawn(int clips) {
    return SummaryOf.of(basis(ReleaseDescription.NONE, clips));
  }

  /** Without a single clip. */
  public static ReleaseSummary empty() {
    return SummaryOf.of(
        new SummaryOf.Basis(
            release(List.of(), false),
            Optional.empty(),
            "A project",
            "Ada",
            ReleaseDescription.NONE,
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            new VoteLedger.Corrections(0, 0, 0),
            Optional.empty(),
            List.of(),
            new SummaryOf.Withdrawn(0, Optional.empty())));
  }

  private static SummaryOf.Basis basis(ReleaseDescription said, int withdrawn) {
    SplittableRandom random = new SplittableRandom(7);
    List<ReleasedClip> clips = new ArrayList<>();
    List<SourceVote> votes = new ArrayList<>();
    Map<Integer, String> movies = new HashMap<>();
    for (int number = 1; number <= CLIPS; number++) {
      Label shown = LabelSet.DFEW.all().get(number % LabelSet.DFEW.size());
      int[] counts = new int[LabelSet.DFEW.size()];
      int first = random.nextInt(12);
      for (int vote = 0; vote < 10; vote++) {
        Label chosen =
            random.nextInt(10) < 7
                ? shown
                : LabelSet.DFEW.all().get(random.nextInt(LabelSet.DFEW.size()));
        counts[chosen.index()]++;
        String person = "annotator " + (first + vote) % 12;
        votes.add(
            new SourceVote(number, new EntityRef(person, person), chosen, Optional.of(FROZEN)));
      }
      movies.put(number, new UUID(1, number % MOVIES).toString());
      clips.add(clip(number, VoteCounts.of(counts)));
    }
    return new SummaryOf.Basis(
        release(clips, true),
        Optional.empty(),
        "A project & its <movies>",
        "Ada",
        said,
        clips,
        movies,
        votes,
        List.of(
            new MovieLine("A | movie", 1999, "CC BY 3.0, somebody", "bought", "0".repeat(64), 70)),
        Optional.empty(),
        new VoteLedger.Corrections(2, 1, 3),
        Optional.of(
            new ReleaseOrigin(
                2,
                1,
                3,
                0.97,
                1,
                2,
                new ReleaseOrigin.Repeats(40, 32, 0.75),
                new ReleaseOrigin.Work(5_400_000),
                new ReleaseOrigin.Pay("EUR", new BigDecimal("35.0000"), 700),
                Cultures.of(Map.of("EUROPE", 7, "OCEANIA", 2), 12),
                "1".repeat(64))),
        List.of(
            new LeakageLine(
                1,
                FoldRecipe.OFFICIAL,
                5,
                new Leakage(
                    50,
                    new Overlap(50, 9, 48),
                    new Overlap(0, 0, 0),
                    new Overlap(50, 2, 3),
                    new Overlap(50, 0, 0),
                    48))),
        new SummaryOf.Withdrawn(
            withdrawn, withdrawn == 0 ? Optional.empty() : Optional.of(FROZEN)));
  }

  private static ReleasedClip clip(int number, VoteCounts votes) {
    boolean dropped = number % 9 == 0;
    AnnotationRow row = AnnotationRow.labelled(number, votes, LabelRule.DFEW);
    return new ReleasedClip(
        row,
        new ClipId(new UUID(2, number)),
        row.label().isPresent() && !dropped ? OptionalInt.of(1 + number % 5) : OptionalInt.empty(),
        1_500_000L + 60_000 * number,
        "%064x".formatted(number),
        row.label().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ReleasedClip.Frames(
                    new UsefulFrames(48, dropped ? 10 : 48), dropped ? "" : "key")));
  }

  private static Release release(List<ReleasedClip> clips, boolean prepared) {
    return new Release(
        new ReleaseId(new UUID(3, 3)),
        "Example 1_0",
        VoteSource.PEOPLE,
        LabelSet.DFEW,
        LabelRule.DFEW,
        1,
        5,
        FoldRecipe.OFFICIAL,
        DivisionId.FROZEN,
        ContentHash.of(clips, LabelSet.DFEW).hex(),
        clips.size(),
        (int) clips.stream().filter(ReleasedClip::isLabelled).count(),
        Alignment.FACES,
        "{}",
        prepared,
        FROZEN);
  }
}
