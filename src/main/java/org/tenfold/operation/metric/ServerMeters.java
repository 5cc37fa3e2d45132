package org.tenfold.operation.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.tenfold.database.FreeSpace;
import org.tenfold.media.StoreReach;

/** What is asked at each scrape, because it costs nothing: this machine's disk and its store. */
@Component
class ServerMeters implements MeterBinder {
  private final FreeSpace space;
  private final StoreReach store;
  private final Samples samples;

  ServerMeters(FreeSpace space, StoreReach store, Samples samples) {
    this.space = space;
    this.store = store;
    this.samples = samples;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    samples.bindTo(registry);
    Gauge.builder("tenfold.sample.age", samples, Samples::ageSeconds)
        .description("Seconds since what is counted in the database was counted.")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("tenfold.store.reachable", store, one -> one.answers() ? 1 : 0)
        .description("1 while the media store answers this machine.")
        .register(registry);
    Gauge.builder("tenfold.disk.free", this, ServerMeters::free)
        .description("Bytes free on the disk of the data folder.")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("tenfold.disk.scarce", space, one -> one.isScarce() ? 1 : 0)
        .description("1 while so little is free that nothing new is taken.")
        .register(registry);
  }

  private double free() {
    try {
      return space.room().usable();
    } catch (IOException unknown) {
      return Double.NaN;
    }
  }
}
