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
   * @param made a row for a project that had none; it need not hold a rule yet
   * @throws InvalidInput when somebody else changes it at the same moment
   */
  static <R, E extends RuleRow<R>> void change(
      RuleRows<R, E> rows, ProjectId project, R rule, Function<ProjectId, E> made) {
    E row = rows.findById(project).orElseGet(() -> made.apply(project));
    row.become(rule);
    try {
      rows.saveAndFlush(row);
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException raced) {
      throw new InvalidInput("project.rule-meanwhile");
    }
  }
}
