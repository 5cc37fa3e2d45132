package org.tenfold.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;

class ContentHashTest {
  private static final ReleasedClip HAPPY = clip(1, DfewLabel.HAPPY, "a", 10, 0);
  private static final ReleasedClip SAD = clip(2, DfewLabel.SAD, "b", 4, 6);

  @Test
  void hashesTheCanonicalRows() {
    // printf 'tenfold release 1\n1,10,0,0,0,0,0,0,1,aa…\n2,4,6,0,0,0,0,0,2,bb…\n' | sha256sum
    assertThat(ContentHash.of(List.of(SAD, HAPPY), LabelSet.DFEW).hex())
        .isEqualTo("d1e4ff24b8e2513667829994a1d6862d5a857aa2ca6d8dc514679c4fddea8df1");
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    assertThat(ContentHash.of(List.of(SAD, HAPPY), LabelSet.DFEW))
        .isEqualTo(ContentHash.of(List.of(HAPPY, SAD), LabelSet.DFEW));
  }

  @Test
  void anyChangeShows() {
    ContentHash hash = ContentHash.of(List.of(HAPPY, SAD), LabelSet.DFEW);

    assertThat(
            List.of(
                ContentHash.of(List.of(HAPPY), LabelSet.DFEW),
                ContentHash.of(List.of(HAPPY, SAD), LabelSet.FERV39K),
                ContentHash.of(List.of(HAPPY, clip(3, DfewLabel.SAD, "b", 4, 6)), LabelSet.DFEW),
                ContentHash.of(List.of(HAPPY, clip(2, DfewLabel.SAD, "b", 3, 7)), LabelSet.DFEW),
                ContentHash.of(List.of(HAPPY, clip(2, DfewLabel.FEAR, "b", 4, 6)), LabelSet.DFEW),
                ContentHash.of(List.of(HAPPY, clip(2, DfewLabel.SAD, "c", 4, 6)), LabelSet.DFEW)))
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  private static ReleasedClip clip(int order, Label label, String hex, int happy, int sad) {
    VoteCounts votes = VoteCounts.of(happy, sad, 0, 0, 0, 0, 0);
    return new ReleasedClip(
        new AnnotationRow(order, votes, Optional.of(label)),
        ClipId.next(),
        OptionalInt.empty(),
        2_000_000,
        hex.repeat(64));
  }
}
