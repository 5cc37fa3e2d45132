package org.tenfold.annotation.claim;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one person has set up the labelling screen. Checked against closed lists, for it is sent back
 * to a page.
 *
 * @param keys own keys by action, such as {@code replay} → {@code p}
 * @param singleKeys false: keys work only together with Alt (WCAG 2.2, 2.1.4)
 * @param confirmFirst a key chooses, Enter votes
 * @param speed 0.25, 0.5 or 1
 */
public record ScreenSettings(
    Map<String, String> keys,
    boolean singleKeys,
    boolean confirmFirst,
    boolean loop,
    double speed) {
  public static final ScreenSettings DEFAULT = new ScreenSettings(Map.of(), true, false, true, 1);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_KEYS = 50;
  private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]{1,48}");
  private static final Pattern KEY =
      Pattern.compile(
          "[a-z0-9,.;'/=\\[\\]\\\\?-]|Space| |Enter|Backspace|Arrow(Left|Right|Up|Down)");

  public ScreenSettings {
    keys = keys == null ? Map.of() : Map.copyOf(keys);
    if (keys.size() > MOST_KEYS) {
      throw new InvalidInput("annotation.keys-most", MOST_KEYS);
    }
    keys.forEach(
        (action, key) -> {
          if (!ACTION.matcher(action).matches() || !KEY.matcher(key).matches()) {
            throw new InvalidInput("annotation.key-form");
          }
        });
    if (!(speed >= 0.25 && speed <= 1)) {
      throw new InvalidInput("annotation.screen-speed");
    }
  }

  public String text() {
    return JSON.writeValueAsString(this);
  }

  /** What was kept, or the defaults when it is of another age. */
  public static ScreenSettings parse(@Nullable String text) {
    if (text == null || text.equals("{}")) {
      return DEFAULT;
    }
    try {
      return JSON.readValue(text, ScreenSettings.class);
    } catch (JacksonException | InvalidInput otherAge) {
      return DEFAULT;
    }
  }
}
