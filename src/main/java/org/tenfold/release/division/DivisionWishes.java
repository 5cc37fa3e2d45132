package org.tenfold.release.division;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.release.DivisionWish;
import org.tenfold.release.ReleaseId;

/**
 * How releases shall be divided once their pictures are made: the table {@code
 * release_division_wish}.
 */
@Component
public class DivisionWishes {
  private final DivisionWishRows rows;

  DivisionWishes(DivisionWishRows rows) {
    this.rows = rows;
  }

  /** In the caller's transaction, once a release. */
  public void keep(ReleaseId release, DivisionWish wish, PersonId by) {
    rows.saveAndFlush(new DivisionWishRow(release, wish, by));
  }

  /** In the caller's transaction; a wish that was fulfilled is gone. */
  public void fulfil(ReleaseId release, BiConsumer<DivisionWish, PersonId> how) {
    rows.findById(release)
        .ifPresent(
            row -> {
              how.accept(row.wish(), row.by());
              rows.delete(row);
            });
  }
}
