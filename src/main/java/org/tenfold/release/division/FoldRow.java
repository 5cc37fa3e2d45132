package org.tenfold.release.division;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.persistence.Row;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "release_fold")
class FoldRow extends Row<FoldRow.Key> {
  @Embeddable
  record Key(ReleaseId release, int division, int fold) {}

  @EmbeddedId private Key key;

  private String parts;

  @SuppressWarnings("NullAway.Init")
  protected FoldRow() {}

  FoldRow(DivisionId division, Fold fold, List<Integer> numbers) {
    key = new Key(division.release(), division.number(), fold.number());
    parts = FoldLetters.of(fold, numbers);
  }

  @Override
  public Key getId() {
    return key;
  }

  /**
   * @param numbers of all clips of the release, in their order
   * @param labelled those of them with a single label
   */
  Fold fold(List<Integer> numbers, List<LabelledClip> labelled) {
    return FoldLetters.fold(key.fold(), parts, numbers, labelled);
  }
}
