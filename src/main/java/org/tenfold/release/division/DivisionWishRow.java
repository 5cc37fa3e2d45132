package org.tenfold.release.division;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;
import org.tenfold.release.DivisionWish;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "release_division_wish")
class DivisionWishRow extends Row<ReleaseId> {
  @EmbeddedId private ReleaseId release;

  private String recipe;
  private int folds;
  private long seed;
  private double validation;
  private boolean alikeTogether;
  private PersonId wishedBy;

  @SuppressWarnings("NullAway.Init")
  protected DivisionWishRow() {}

  DivisionWishRow(ReleaseId release, DivisionWish wish, PersonId wishedBy) {
    this.release = release;
    recipe = wish.recipe();
    folds = wish.folds();
    seed = wish.seed();
    validation = wish.validation();
    alikeTogether = wish.alikeTogether();
    this.wishedBy = wishedBy;
  }

  @Override
  public ReleaseId getId() {
    return release;
  }

  DivisionWish wish() {
    return new DivisionWish(recipe, folds, seed, validation, alikeTogether, Optional.empty());
  }

  PersonId by() {
    return wishedBy;
  }
}
