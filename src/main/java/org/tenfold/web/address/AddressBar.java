package org.tenfold.web.address;

import com.vaadin.flow.component.UI;
import java.util.Map;

/** Writes choices into the address without opening the page anew: what is open stays. */
public final class AddressBar {
  /**
   * It changes what the browser has, since the server knows only the address by which the page was
   * opened: of two choices the first would be lost.
   */
  private static final String NOTE =
      """
      const address = new URL(window.location.href);
      if ($1) { address.searchParams.set($0, $1); } else { address.searchParams.delete($0); }
      window.history.replaceState(window.history.state, '', address);
      """;

  private AddressBar() {}

  /**
   * @param changes parameters and their values; an empty one is left out
   */
  public static void note(UI ui, Map<String, String> changes) {
    changes.forEach((name, value) -> ui.getPage().executeJs(NOTE, name, value));
  }
}
