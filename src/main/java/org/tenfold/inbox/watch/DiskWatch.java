package org.tenfold.inbox.watch;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.tenfold.database.FreeSpace;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Notices;

/**
 * Tells those who administer the server that the disk of this machine's data folder is nearly full.
 * Each machine looks at its own, so it has a clock of its own and is no task of the scheduler.
 */
@Component
class DiskWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
  private static final int MINUTES_BETWEEN = 5;
  private static final double GIGABYTE = 1e9;

  private final FreeSpace space;
  private final WatchRows rows;
  private final Notices notices;
  private final ObjectProvider<Scheduler> scheduler;
  private final TransactionTemplate transaction;
  private final long wanted;
  private final String machine = machine();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("disk-watch").factory());

  DiskWatch(
      FreeSpace space,
      WatchRows rows,
      Notices notices,
      ObjectProvider<Scheduler> scheduler,
      TransactionTemplate transaction,
      @Value("${tenfold.inbox.disk-free}") DataSize wanted) {
    this.space = space;
    this.rows = rows;
    this.notices = notices;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.wanted = wanted.toBytes();
  }

  /** Not for a command that ends at once. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.ifAvailable(
        runs -> clock.scheduleWithFixedDelay(this::look, 1, MINUTES_BETWEEN, TimeUnit.MINUTES));
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  private void look() {
    try {
      look(space.room());
    } catch (IOException | RuntimeException e) {
      // thrown on, it would stop the clock for good
      LOG.warn("The free space of the data folder could not be looked at: {}", e.toString());
    }
  }

  void look(FreeSpace.Room room) {
    long limit = DiskRule.limit(wanted, room.total());
    transaction.executeWithoutResult(
        status -> {
          DiskRule.Known before =
              rows.findById(name())
                  .map(row -> new DiskRule.Known(row.level() > 0, row.toldAt()))
                  .orElse(new DiskRule.Known(false, null));
          DiskRule.Next next = DiskRule.next(before, room.usable(), limit, Instant.now());
          if (!next.known().equals(before)) {
            rows.keep(name(), next.known().isShort() ? 1 : 0, next.known().toldAt());
          }
          if (before.isShort() && !next.known().isShort()) {
            notices.done(NoticeKind.DISK_NEARLY_FULL, machine);
          }
          if (next.tell()) {
            tell(room);
          }
        });
  }

  private void tell(FreeSpace.Room room) {
    notices.tell(
        NoticeKind.DISK_NEARLY_FULL,
        notices.serverAdmins().toList(),
        new News(
            machine,
            Message.of(
                "inbox.disk-nearly-full",
                machine,
                room.usable() / GIGABYTE,
                room.total() / GIGABYTE),
            ""));
  }

  private String name() {
    return "disk/" + machine;
  }

  private static String machine() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.substring(0, Math.min(name.length(), 100));
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
