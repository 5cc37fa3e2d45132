package org.tenfold.agreement.planning;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;
import org.tenfold.scope.Scope;

/** Plans in the background, one after the other, until whoever asked goes away. Thread-safe. */
@Component
public class PlanRuns implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(PlanRuns.class);

  private static final State WORKING = new State.Working();

  private final PlanService plans;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("plan").priority(Thread.MIN_PRIORITY).factory());

  PlanRuns(PlanService plans) {
    this.plans = plans;
  }

  /** How it stands. */
  public sealed interface State {
    record Working() implements State {}

    /**
     * @param wish what was planned, with what is usual where nobody said
     */
    record Done(PlanWish wish, PlanAnswer answer) implements State {}

    /**
     * @param wish empty where it is that which cannot be
     */
    record Refused(Optional<PlanWish> wish, InvalidInput why) implements State {}
  }

  /**
   * Begins at once; what is told comes from another thread.
   *
   * @param called how the asker knows each field
   * @return stops it; after that nothing is told
   */
  public Runnable begin(
      PlanService.Question question, Map<PlanField, String> called, Consumer<State> told) {
    AtomicBoolean stopped = new AtomicBoolean();
    worker.execute(
        Scope.keeping(
            () -> {
              State state = stopped.get() ? WORKING : run(question, called, stopped);
              synchronized (stopped) {
                if (!stopped.get()) {
                  told.accept(state);
                }
              }
            }));
    return () -> {
      synchronized (stopped) {
        stopped.set(true);
      }
    };
  }

  private State run(
      PlanService.Question question, Map<PlanField, String> called, AtomicBoolean stopped) {
    PlanWish wish = null;
    try {
      wish = plans.wish(question, field -> called.getOrDefault(field, field.key()));
      return new State.Done(wish, plans.plan(question, wish, stopped::get));
    } catch (InvalidInput refused) {
      return new State.Refused(Optional.ofNullable(wish), refused);
    } catch (CancellationException nobodyWaits) {
      return WORKING;
    } catch (RuntimeException e) {
      LOG.warn("A plan could not be computed.", e);
      return new State.Refused(
          Optional.ofNullable(wish), new InvalidInput("agreement.not-computed"));
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
