package org.tenfold.scope;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which project the present thread works for: what a page does, for the project that the page
 * belongs to; a request, for that of its address; a job, for that which it was queued for. A thread
 * that is started has none; whoever starts one says it again.
 */
public final class Scope {
  /** The project of an address that no project has: nobody has a role there. */
  public static final UUID NOWHERE = new UUID(0, 0);

  /**
   * What a thread was said to work for.
   *
   * @param page the one that the thread served then; null: none
   */
  record Said(UUID project, @Nullable Object page) {}

  /**
   * A page that a thread serves.
   *
   * @param page itself, to be told from another one of the same project
   */
  public record OfPage(UUID project, Object page) {}

  private static final ThreadLocal<@Nullable Said> NOW = new ThreadLocal<>();

  private static volatile Supplier<Optional<OfPage>> page = Optional::empty;

  private Scope() {}

  public static Optional<UUID> project() {
    return project(page.get(), NOW.get());
  }

  /**
   * @param said null: nothing
   */
  static Optional<UUID> project(Optional<OfPage> served, @Nullable Said said) {
    if (said != null && (served.isEmpty() || served.get().page() == said.page())) {
      return Optional.of(said.project());
    }
    return served.map(OfPage::project);
  }

  /**
   * Who knows the project of the page that this thread serves. It comes before what the thread was
   * said to work for elsewhere: one page may tell news to another of a different project. What it
   * was said while it serves that page comes first.
   */
  public static void ofPages(Supplier<Optional<OfPage>> known) {
    page = known;
  }

  /** Until it is closed, by the same thread, this is the project; then the one before it. */
  public static Opened open(UUID project) {
    Said before = NOW.get();
    NOW.set(new Said(project, page.get().map(OfPage::page).orElse(null)));
    return () -> {
      if (before == null) {
        NOW.remove();
      } else {
        NOW.set(before);
      }
    };
  }

  public static <T extends @Nullable Object> T get(UUID project, Supplier<T> work) {
    try (Opened unused = open(project)) {
      return work.get();
    }
  }

  public static void run(UUID project, Runnable work) {
    try (Opened unused = open(project)) {
      work.run();
    }
  }

  /** The same work, for the project of now, on whatever thread. */
  public static Runnable keeping(Runnable work) {
    Optional<UUID> here = project();
    return here.isEmpty() ? work : () -> run(here.get(), work);
  }

  /** An end that throws nothing. */
  @FunctionalInterface
  public interface Opened extends AutoCloseable {
    @Override
    void close();
  }
}
