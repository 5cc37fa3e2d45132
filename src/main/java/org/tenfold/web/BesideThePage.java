package org.tenfold.web;

import com.vaadin.flow.component.UI;
import java.util.function.Supplier;
import org.tenfold.scope.Scope;

/** Work that may take its time while the page that asked for it stays alive. */
public final class BesideThePage {
  private BesideThePage() {}

  /**
   * Returns at once.
   *
   * @param work is done on a thread of its own; what it returns is run under the lock of the page
   *     that is current now, and tells there how it went
   */
  public static void run(Supplier<Runnable> work) {
    UI ui = UI.getCurrent();
    Thread.ofVirtual()
        .start(
            Scope.keeping(
                () -> {
                  Runnable outcome = work.get();
                  var unused = ui.access(outcome::run);
                }));
  }
}
