package org.tenfold.database;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part of readiness: a machine whose disk is nearly full takes nothing new. */
@Component("space")
class SpaceHealth extends AbstractHealthIndicator {
  private final FreeSpace space;

  SpaceHealth(FreeSpace space) {
    super("The free space of the data folder cannot be asked.");
    this.space = space;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status(space.isScarce() ? "OUT_OF_SERVICE" : "UP");
  }
}
