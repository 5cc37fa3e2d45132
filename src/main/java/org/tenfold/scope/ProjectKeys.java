package org.tenfold.scope;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Projects as addresses name them, {@code /p/<key>/}. A key is never another project's. */
public interface ProjectKeys {
  Optional<UUID> id(String key);

  /**
   * @throws java.util.NoSuchElementException when there is no such project
   */
  String key(UUID project);

  /**
   * What people call it; it may be called otherwise later.
   *
   * @throws java.util.NoSuchElementException when there is no such project
   */
  String name(UUID project);

  /** The server's only one; empty where there are several or none. */
  Optional<UUID> only();

  /** Of all projects, oldest first. */
  List<String> keys();

  /** Empty before the first start has made one. */
  Optional<UUID> oldest();

  /**
   * The project that this thread works for; where the server has only one, that one.
   *
   * @throws IllegalStateException when nobody has said which of several it is, or there is none yet
   */
  UUID current();
}
