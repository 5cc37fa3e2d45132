package org.tenfold.project;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.scope.Scope;

/** {@link Scope} by the ids of projects. */
public final class ProjectScope {
  private ProjectScope() {}

  public static Optional<ProjectId> now() {
    return Scope.project().map(ProjectId::new);
  }

  public static void run(ProjectId project, Runnable work) {
    Scope.run(project.value(), work);
  }

  public static <T extends @Nullable Object> T get(ProjectId project, Supplier<T> work) {
    return Scope.get(project.value(), work);
  }
}
