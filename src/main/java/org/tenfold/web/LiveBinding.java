package org.tenfold.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.tenfold.database.DatabaseAway;

/**
 * Keeps a page in step with the database while it is open: reads a value every so often away from
 * the page's lock, and pushes it only when it changed. So it does not matter which machine did the
 * work. While it cannot be read, the page says that it may be old.
 */
public final class LiveBinding<T> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveBinding.class);

  private static final ScheduledExecutorService CLOCK = clock();

  private final Supplier<T> read;
  private final Consumer<T> show;
  private final @Nullable ConfigurableApplicationContext application;
  private @Nullable T shown;

  /** The last reading failed. Only the clock uses it, one tick after the other. */
  private volatile boolean failing;

  /** It is no longer on the page. Under the page's lock. */
  private boolean gone;

  private LiveBinding(
      Supplier<T> read, Consumer<T> show, @Nullable ConfigurableApplicationContext application) {
    this.read = read;
    this.show = show;
    this.application = application;
  }

  /** Its threads end, and what is closed is forgotten, while no page is open. */
  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(2, Thread.ofPlatform().daemon().name("live-", 0).factory());
    clock.setKeepAliveTime(10, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /**
   * Shows the value at once when the component is attached, then at every change, until it is
   * detached.
   *
   * @param read runs on a thread of its own; its values are compared by {@code equals}
   * @param show runs under the page's lock
   */
  public static <T> void keep(
      Component component, Duration every, Supplier<T> read, Consumer<T> show) {
    component.addAttachListener(
        attach -> {
          UI ui = attach.getUI();
          LiveBinding<T> live = new LiveBinding<>(read, show, application(ui));
          live.showIfChanged(read.get());
          ScheduledFuture<?> ticking =
              CLOCK.scheduleWithFixedDelay(
                  () -> live.tick(ui), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
          component.addDetachListener(
              detach -> {
                ticking.cancel(false);
                live.gone = true;
                StalePageNote.isReadAgain(ui, live);
                detach.unregisterListener();
              });
        });
  }

  /** Whose beans the page reads by. */
  private static @Nullable ConfigurableApplicationContext application(UI ui) {
    return ui.getSession().getService() instanceof VaadinServletService service
            && service.getServlet().getServletContext() instanceof ServletContext servlets
            && WebApplicationContextUtils.getWebApplicationContext(servlets)
                instanceof ConfigurableApplicationContext application
        ? application
        : null;
  }

  /** The server stops: its database is being closed, and its pages go elsewhere. */
  private boolean isEnding() {
    return application != null && application.isClosed();
  }

  private void tick(UI ui) {
    if (isEnding()) {
      return;
    }
    // so that words read on this thread come in the language of the page
    Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(ui);
    try {
      T value = read.get();
      if (failing) {
        failing = false;
        var unused = ui.access(() -> StalePageNote.isReadAgain(ui, this));
      }
      if (!Objects.equals(value, shown)) {
        var unused = ui.access(() -> showIfChanged(value));
      }
    } catch (RuntimeException e) {
      // thrown on, it would stop the clock of this page for good
      fail(ui, e);
    } finally {
      CurrentInstance.restoreInstances(before);
    }
  }

  /** Says so on the page once, and in the log once. */
  private void fail(UI ui, RuntimeException e) {
    if (failing || isEnding()) {
      return;
    }
    failing = true;
    if (DatabaseAway.caused(e)) {
      LOG.warn("A page cannot be kept up to date: {}", e.getMessage());
    } else {
      LOG.warn("A page cannot be kept up to date.", e);
    }
    var unused =
        ui.access(
            () -> {
              if (!gone) {
                StalePageNote.cannotBeRead(ui, this);
              }
            });
  }

  private void showIfChanged(T value) {
    if (!Objects.equals(value, shown)) {
      shown = value;
      show.accept(value);
    }
  }
}
