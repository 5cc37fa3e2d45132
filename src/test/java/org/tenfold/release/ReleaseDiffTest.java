package org.tenfold.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.face.UsefulFrames;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.diff.ReleaseDiff;
import org.tenfold.release.diff.ReleaseDiff.Kind;

class ReleaseDiffTest {
  private static final VoteCounts HAPPY = VoteCounts.of(8, 2, 0, 0, 0, 0, 0);
  private static final VoteCounts STILL_HAPPY = VoteCounts.of(7, 3, 0, 0, 0, 0, 0);
  private static final VoteCounts SAD = VoteCounts.of(2, 8, 0, 0, 0, 0, 0);
  private static final VoteCounts NOTHING = VoteCounts.of(5, 5, 0, 0, 0, 0, 0);

  @Test
  void clipsComeGoAndChange() {
    ReleaseDiff diff =
        ReleaseDiff.of(
            List.of(
                clip(1, HAPPY), clip(2, HAPPY), clip(3, HAPPY), clip(4, HAPPY), clip(5, NOTHING)),
            List.of(
                clip(1, HAPPY), clip(3, SAD), clip(4, STILL_HAPPY), clip(5, HAPPY), clip(6, SAD)));

    assertThat(diff.same()).isEqualTo(1);
    assertThat(diff.changes())
        .extracting(ReleaseDiff.Change::number, ReleaseDiff.Change::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, Kind.REMOVED),
            org.assertj.core.groups.Tuple.tuple(3, Kind.RELABELLED),
            org.assertj.core.groups.Tuple.tuple(4, Kind.OTHER_VOTES),
            org.assertj.core.groups.Tuple.tuple(5, Kind.RELABELLED),
            org.assertj.core.groups.Tuple.tuple(6, Kind.ADDED));
  }

  @Test
  void facesAndFoldsAreToldWhereVotesAreTheSame() {
    ReleasedClip shown = clip(1, HAPPY).with(frames(40, "a")).in(OptionalInt.of(1));
    ReleasedClip otherPictures = clip(1, HAPPY).with(frames(40, "b")).in(OptionalInt.of(2));
    ReleasedClip otherFold = clip(1, HAPPY).with(frames(40, "a")).in(OptionalInt.of(2));

    assertThat(kinds(shown, otherPictures)).containsExactly(Kind.OTHER_FACES);
    assertThat(kinds(shown, otherFold)).containsExactly(Kind.OTHER_FOLD);
    assertThat(kinds(shown, shown)).isEmpty();
  }

  @Test
  void framesThatNobodyHasLookedAtAreNoDifference() {
    assertThat(kinds(clip(1, HAPPY), clip(1, HAPPY).with(frames(40, "a")))).isEmpty();
  }

  @Test
  void aClipThatWasCutAnewIsAnother() {
    ReleasedClip anew =
        new ReleasedClip(
            clip(1, HAPPY).annotation(),
            new ClipId(new UUID(0, 1)),
            OptionalInt.empty(),
            2_000_000,
            "another hash",
            Optional.empty());

    assertThat(kinds(clip(1, HAPPY), anew)).containsExactly(Kind.OTHER_CLIP);
  }

  private static List<Kind> kinds(ReleasedClip before, ReleasedClip after) {
    return ReleaseDiff.of(List.of(before), List.of(after)).changes().stream()
        .map(ReleaseDiff.Change::kind)
        .toList();
  }

  private static ReleasedClip.Frames frames(int useful, String key) {
    return new ReleasedClip.Frames(new UsefulFrames(48, useful), key);
  }

  private static ReleasedClip clip(int number, VoteCounts votes) {
    return new ReleasedClip(
        AnnotationRow.labelled(number, votes, LabelRule.DFEW),
        new ClipId(new UUID(0, number)),
        OptionalInt.empty(),
        2_000_000,
        "hash of clip " + number);
  }
}
