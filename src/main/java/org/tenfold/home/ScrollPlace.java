package org.tenfold.home;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;

/**
 * Where the frame is scrolled to. It scrolls in an element of its own, which browsers leave as it
 * is: a page begins at its top, and the way back leads to where one was.
 */
final class ScrollPlace {
  /** Contents come piece by piece: so long, in ms, a place below them is waited for. */
  private static final int WAIT = 1000;

  private static final String SCRIPT =
      """
      const content = this.shadowRoot.querySelector('#content, [content], [part~=content]');
      if (!content) return;
      if (!this.places) {
        this.places = new Map();
        content.addEventListener('scroll', () => this.places.set(this.at, content.scrollTop),
          { passive: true });
      }
      const place = $0 ? this.places.get($2) ?? 0 : 0;
      this.at = $2;
      const until = performance.now() + $1;
      const put = () => {
        content.scrollTop = place;
        if (content.scrollTop < place - 1 && performance.now() < until) requestAnimationFrame(put);
      };
      put();
      """;

  private String path = "";

  /** Only another page begins anew: filters and tabs of the same one change its address too. */
  void enter(Element frame, BeforeEnterEvent event) {
    String now = "/" + event.getLocation().getPath();
    if (!now.equals(path)) {
      path = now;
      frame.executeJs(SCRIPT, event.getTrigger() == NavigationTrigger.HISTORY, WAIT, path);
    }
  }
}
