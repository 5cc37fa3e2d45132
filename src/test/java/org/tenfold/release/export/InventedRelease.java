package org.tenfold.release.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.tenfold.agreement.VoteSource;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.LabelledClip;
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
import org.tenfold.release.ballot.Ballot;
import org.tenfold.testing.SyntheticSet;

/** A release without a database: invented votes, pictures that say which they are. */
final class InventedRelease implements Snapshot {
  static final List<String> LABELS =
      List.of("happy", "sad", "neutral", "angry", "surprise", "disgust", "fear");

  private static final int CLIPS_OF_A_MOVIE = 4;

  private final Release release;
  private final List<ExportedClip> clips = new ArrayList<>();
  private final Path video;
  private final boolean ballots;
  private int missing = -1;

  InventedRelease(int clips, int folds, Path folder) throws IOException {
    this(clips, folds, folder, true);
  }

  InventedRelease(int count, int folds, Path folder, boolean ballots) throws IOException {
    this(LabelSet.DFEW, SyntheticSet.of(count, 1).clips(), folds, folder, ballots);
  }

  /** Judged by other labels: each is the single label of some clips. */
  static InventedRelease of(LabelSet labels, int count, int folds, Path folder) throws IOException {
    Random random = new Random(1);
    List<SyntheticSet.Clip> invented = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      List<int[]> votes = new ArrayList<>();
      for (int annotator = 1; annotator <= SyntheticSet.VOTES; annotator++) {
        boolean sure = annotator <= SyntheticSet.THRESHOLD && number % 13 > 0;
        votes.add(
            new int[] {
              annotator, 1 + (sure ? number % labels.size() : random.nextInt(labels.size()))
            });
      }
      invented.add(new SyntheticSet.Clip(number, votes));
    }
    return new InventedRelease(labels, invented, folds, folder, true);
  }

  private InventedRelease(
      LabelSet labels, List<SyntheticSet.Clip> invented, int folds, Path folder, boolean ballots)
      throws IOException {
    this.ballots = ballots;
    int count = invented.size();
    video = Files.writeString(folder.resolve("a.mp4"), "a clip");
    List<AnnotationRow> rows =
        invented.stream()
            .map(
                one ->
                    AnnotationRow.labelled(
                        one.number() * 3, counts(one, labels.size()), LabelRule.DFEW))
            .toList();
    Map<Integer, Integer> foldOf = new HashMap<>();
    List<LabelledClip> labelled =
        rows.stream().flatMap(row -> row.labelledClip().stream()).toList();
    for (Fold fold : FoldRecipe.official(folds).divide(labelled).all()) {
      fold.test().forEach(clip -> foldOf.put(clip.videoName(), fold.number()));
    }
    for (int i = 0; i < count; i++) {
      AnnotationRow row = rows.get(i);
      int film = 1 + i / CLIPS_OF_A_MOVIE;
      List<Ballot> votes =
          invented.get(i).votes().stream()
              .map(vote -> new Ballot("a%02d".formatted(vote[0]), vote[1]))
              .toList();
      clips.add(
          new ExportedClip(
              clip(row, foldOf), film, new UUID(1, film).toString(), ballots ? votes : List.of()));
    }
    release = release(labels, folds);
  }

  private static VoteCounts counts(SyntheticSet.Clip clip, int size) {
    return VoteCounts.tally(clip.votes().stream().map(vote -> Label.of(vote[1])).toList(), size);
  }

  private static ReleasedClip clip(AnnotationRow row, Map<Integer, Integer> foldOf) {
    Optional<ReleasedClip.Frames> frames =
        row.label()
            .map(label -> new ReleasedClip.Frames(new UsefulFrames(50, 50), "key " + row.order()));
    Integer fold = foldOf.get(row.order());
    return new ReleasedClip(
        row,
        new ClipId(new UUID(2, row.order())),
        fold == null ? OptionalInt.empty() : OptionalInt.of(fold),
        2_000_000,
        "%064x".formatted(row.order()),
        frames);
  }

  private Release release(LabelSet labels, int folds) {
    List<ReleasedClip> all = clips.stream().map(ExportedClip::clip).toList();
    return new Release(
        new ReleaseId(new UUID(3, 3)),
        "invented",
        VoteSource.SIMULATION,
        labels,
        LabelRule.DFEW,
        1,
        folds,
        FoldRecipe.OFFICIAL,
        DivisionId.FROZEN,
        ContentHash.of(all, labels).hex(),
        all.size(),
        (int) all.stream().filter(ReleasedClip::isLabelled).count(),
        Alignment.FACES,
        "{}",
        true,
        Instant.EPOCH);
  }

  List<ExportedClip> all() {
    return clips;
  }

  @Override
  public Release release() {
    return release;
  }

  @Override
  public boolean hasBallots() {
    return ballots;
  }

  @Override
  public Stream<ExportedClip> clips() {
    return clips.stream()
        .map(one -> new ExportedClip(one.clip(), one.film(), one.movie(), List.of()));
  }

  @Override
  public Stream<ExportedClip> clipsWithBallots() {
    return clips.stream();
  }

  /** A picture, and behind its end, where nobody looks, its number. */
  @Override
  public List<byte[]> pictures(String key) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 1; i <= release().pictures().frames(); i++) {
      ByteArrayOutputStream one = new ByteArrayOutputStream();
      one.writeBytes(jpeg.toByteArray());
      one.writeBytes("%02d".formatted(i).getBytes(StandardCharsets.US_ASCII));
      pictures.add(one.toByteArray());
    }
    return pictures;
  }

  /** The same until this clip is to be copied. */
  Snapshot withoutVideoOf(int number) throws IOException {
    InventedRelease same =
        new InventedRelease(clips.size(), release.folds(), video.getParent(), ballots);
    same.missing = number;
    return same;
  }

  @Override
  public Path video(ExportedClip clip) {
    return clip.number() == missing ? video.resolveSibling("missing.mp4") : video;
  }

  @Override
  public List<String> suggestions() {
    return List.of();
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("name", release.name(), "contentSha256", release.contentHash());
  }
}
