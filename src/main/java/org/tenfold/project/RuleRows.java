package org.tenfold.project;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.tenfold.error.InvalidInput;

/** The table of a rule that each project has one of. */
@NoRepositoryBean
public interface RuleRows<R, E extends RuleRow<R>> extends Repository<E, ProjectId> {
  Optional<E> findById(ProjectId project);

  E saveAndFlush(E row);

  /**
   * @param otherwise what holds while none was set
   */
  static <R, E extends RuleRow<R>> CountedRule<R> current(
      RuleRows<R, E> rows, ProjectId project, R otherwise) {
    return rows.findById(project)
        .map(row -> new CountedRule<>(row.rule(), row.count()))
        .orElseGet(() -> new CountedRule<>(otherwise, 0));
  }

  /**
   * @param after the version that the person saw
   * @param made a row for a project that had none; it need not hold a rule yet
   * @return the version that it has now
   * @throws InvalidInput when somebody else has set it since
   */
  static <R, E extends RuleRow<R>> int change(
      RuleRows<R, E> rows, ProjectId project, R rule, int after, Function<ProjectId, E> made) {
    Optional<E> known = rows.findById(project);
    if (known.map(RuleRow::count).orElse(0) != after) {
      throw new InvalidInput("project.rule-meanwhile");
    }
    E row = known.orElseGet(() -> made.apply(project));
    row.become(rule);
    try {
      return rows.saveAndFlush(row).count();
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException raced) {
      throw new InvalidInput("project.rule-meanwhile");
    }
  }
}
