package org.tenfold.persistence;

import java.util.UUID;
import java.util.function.Supplier;
import org.tenfold.scope.Scope;

/**
 * The filter that keeps the rows of other projects from whoever works for one: Hibernate adds it to
 * each query of an entity that bears it, and to each look by an id. So an id of another project,
 * wherever it comes from, is as unknown as one that never was. A thread that works for no project,
 * as one that looks after all of them, sees all.
 */
public final class InProject {
  public static final String FILTER = "project";

  /** Of a table with a project's id. */
  public static final String CONDITION = "(:here = '" + Constants.ALL + "' or project_id = :here)";

  /** Of a table with a release's id. */
  public static final String BY_RELEASE =
      "(:here = '"
          + Constants.ALL
          + "' or release_id in (select r.id from release r where r.project_id = :here))";

  private InProject() {}

  /** Asked by Hibernate with each query. */
  public static final class Here implements Supplier<UUID> {
    private static final UUID ALL = UUID.fromString(Constants.ALL);

    @Override
    public UUID get() {
      return Scope.project().orElse(ALL);
    }
  }

  private static final class Constants {
    /** No project's. */
    static final String ALL = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  }
}
