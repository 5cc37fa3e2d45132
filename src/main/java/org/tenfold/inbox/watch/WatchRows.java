package org.tenfold.inbox.watch;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface WatchRows extends Repository<WatchRow, String> {
  WatchRow saveAndFlush(WatchRow row);

  Optional<WatchRow> findById(String name);

  void deleteById(String name);

  default void keep(String name, double level, @Nullable Instant toldAt) {
    findById(name)
        .ifPresentOrElse(
            row -> row.set(level, toldAt), () -> saveAndFlush(new WatchRow(name, level, toldAt)));
  }
}
