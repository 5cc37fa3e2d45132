package org.tenfold.project;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.tenfold.persistence.Row;

/**
 * A rule that each project has one of, in a table where no row means the default. It is changed in
 * place, and counted, so that of two people who change it at once the second is told.
 *
 * @param <R> the rule, a record
 */
@MappedSuperclass
public abstract class RuleRow<R> extends Row<ProjectId> {
  @EmbeddedId private ProjectId project;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected RuleRow() {}

  protected RuleRow(ProjectId project) {
    this.project = project;
  }

  @Override
  public final ProjectId getId() {
    return project;
  }

  public abstract R rule();

  /** How often it was set, from 1. */
  final int count() {
    return version + 1;
  }

  protected abstract void become(R rule);
}
