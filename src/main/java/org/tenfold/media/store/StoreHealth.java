package org.tenfold.media.store;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.tenfold.media.StoreReach;

/** Part of readiness: a machine that cannot reach movies and clips has nothing to show. */
@Component("store")
class StoreHealth extends AbstractHealthIndicator {
  private final StoreReach store;

  StoreHealth(StoreReach store) {
    super("The media store cannot be asked.");
    this.store = store;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status(store.answers() ? "UP" : "OUT_OF_SERVICE");
  }
}
