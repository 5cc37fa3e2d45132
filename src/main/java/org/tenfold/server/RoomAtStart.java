package org.tenfold.server;

import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.api.callback.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.tenfold.database.FreeSpace;
import org.tenfold.error.InvalidInput;

/**
 * Looks at the disk before a migration writes to it. A server that could take nothing does not
 * start; of one that will soon be in want the log says so. Commands are let through: some make
 * room.
 */
@Component
@ConditionalOnWebApplication
class RoomAtStart extends BeforeMigration {
  private static final Logger LOG = LoggerFactory.getLogger(RoomAtStart.class);
  private static final long MEGABYTE = 1 << 20;

  private final FreeSpace space;
  private final Path folder;
  private final DataSize wanted;

  RoomAtStart(
      FreeSpace space,
      @Value("${tenfold.data}") Path folder,
      @Value("${tenfold.inbox.disk-free}") DataSize wanted) {
    super("room-at-start");
    this.space = space;
    this.folder = folder;
    this.wanted = wanted;
  }

  @Override
  void look(Context context) {
    try {
      check(space.room(), folder, wanted);
    } catch (IOException unknown) {
      LOG.warn("The free space of {} cannot be asked: {}", folder, unknown.getMessage());
    }
  }

  /**
   * @throws InvalidInput with the sentence that people read
   */
  static void check(FreeSpace.Room room, Path folder, DataSize wanted) {
    long free = room.usable() / MEGABYTE;
    if (room.isScarce()) {
      throw new InvalidInput(
          "server.little-room", folder.toAbsolutePath(), free, room.reserve() / MEGABYTE);
    }
    if (room.isLessThan(wanted.toBytes())) {
      LOG.warn(
          "Only {} MB are free on the disk of the data folder {}: soon nothing new will be taken.",
          free,
          folder.toAbsolutePath());
    }
  }
}
