package org.tenfold.release.division;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;
import org.tenfold.release.Division;
import org.tenfold.release.DivisionId;

@Entity
@Table(name = "release_division")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class DivisionRow extends Row<DivisionId> {
  @EmbeddedId private DivisionId id;

  private String recipe;
  private int folds;
  private long seed;
  private double validation;
  private boolean alikeTogether;
  private String foldsHash;
  private PersonId createdBy;

  private @Nullable Instant removedAt;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected DivisionRow() {}

  @SuppressWarnings("NullAway.Init")
  DivisionRow(Division division, PersonId createdBy) {
    id = division.id();
    recipe = division.recipe();
    folds = division.folds();
    seed = division.seed();
    validation = division.validation();
    alikeTogether = division.alikeTogether();
    foldsHash = division.foldsHash();
    this.createdBy = createdBy;
  }

  @Override
  public DivisionId getId() {
    return id;
  }

  /** The same folds may be made again, under another number. */
  void remove(Instant now) {
    removedAt = now;
    foldsHash = "removed " + id.number();
  }

  Division division() {
    return new Division(id, recipe, folds, seed, validation, alikeTogether, foldsHash, createdAt);
  }
}
