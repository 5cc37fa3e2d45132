package org.tenfold.project;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which project the present thread works for: a request for that of its address, a job for that
 * which it was queued for. A thread that is started has none of its own; whoever starts one says it
 * again.
 */
public final class ProjectScope {
  private static final ThreadLocal<@Nullable ProjectId> NOW = new ThreadLocal<>();

  private ProjectScope() {}

  public static Optional<ProjectId> now() {
    return Optional.ofNullable(NOW.get());
  }

  public static void run(ProjectId project, Runnable work) {
    get(
        project,
        () -> {
          work.run();
          return true;
        });
  }

  /** What {@code work} gives, with {@link #now()} as it was before afterwards. */
  public static <T> T get(ProjectId project, Supplier<T> work) {
    ProjectId before = NOW.get();
    NOW.set(project);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** For frameworks that tell a beginning and an end apart; else {@link #get}. */
  public static AutoCloseable open(ProjectId project) {
    ProjectId before = NOW.get();
    NOW.set(project);
    return () -> restore(before);
  }

  private static void restore(@Nullable ProjectId before) {
    if (before == null) {
      NOW.remove();
    } else {
      NOW.set(before);
    }
  }
}
