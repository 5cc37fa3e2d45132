package org.tenfold.account.browser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser calls itself, short enough to be told from others: {@code Firefox 145 · Linux}.
 * Browsers add each other's names, so the order of the looks counts.
 */
final class BrowserName {
  private static final Pattern BROWSER =
      Pattern.compile("(Edg|OPR|SamsungBrowser|Firefox|Chrome|Version)[A-Za-z]*/(\\d{1,4})");
  private static final List<String> LOOKS =
      List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Version");
  private static final List<String> NAMES =
      List.of("Edge", "Opera", "Samsung Internet", "Firefox", "Chrome", "Safari");
  private static final List<String> SYSTEMS =
      List.of("Windows", "Android", "iPhone", "iPad", "Mac OS X", "CrOS", "Linux");
  private static final int MOST_READ = 400;
  private static final int MOST = 60;

  private BrowserName() {}

  /**
   * @param agent the header {@code User-Agent}
   * @return at most 60 characters; empty when it says nothing
   */
  static String of(@Nullable String agent) {
    if (agent == null) {
      return "";
    }
    String text = agent.substring(0, Math.min(agent.length(), MOST_READ));
    String name = "";
    int best = LOOKS.size();
    Matcher found = BROWSER.matcher(text);
    while (found.find()) {
      int look = LOOKS.indexOf(found.group(1));
      if (look < best) {
        best = look;
        name = NAMES.get(look) + " " + found.group(2);
      }
    }
    if (name.isEmpty()) {
      name = text.replaceAll("[^\\x20-\\x7e]", "").replaceFirst("[ (].*", "");
    }
    String system = SYSTEMS.stream().filter(text::contains).findFirst().orElse("");
    String all = system.isEmpty() ? name : name + " · " + system.replace("Mac OS X", "macOS");
    return all.substring(0, Math.min(all.length(), MOST));
  }
}
