package org.tenfold.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.Row;

/**
 * One version of a rule as it was set. It is inserted once and never changed, so of two people who
 * set a rule at once, the second finds the version taken.
 *
 * @param <R> the rule, a record
 */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // Hibernate reads them
public abstract class RuleVersion<R> extends Row<RuleVersion.Key> {
  /**
   * @param version from 1; the highest holds
   */
  @Embeddable
  public record Key(ProjectId project, int version) {}

  @EmbeddedId private Key key;

  private @Nullable PersonId setBy;

  // by the database's clock, as the time of all work that is judged by it
  @CreationTimestamp(source = SourceType.DB)
  private Instant setAt;

  @SuppressWarnings("NullAway.Init")
  protected RuleVersion() {}

  /**
   * @param setBy null for the rule that a project begins with
   */
  @SuppressWarnings("NullAway.Init")
  protected RuleVersion(ProjectId project, int version, @Nullable PersonId setBy) {
    this.key = new Key(project, version);
    this.setBy = setBy;
  }

  @Override
  public final Key getId() {
    return key;
  }

  public final int version() {
    return key.version();
  }

  public final Instant setAt() {
    return setAt;
  }

  public abstract R rule();
}
