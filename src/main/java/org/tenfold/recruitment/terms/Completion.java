package org.tenfold.recruitment.terms;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenfold.error.InvalidInput;

/**
 * What participants get at the end.
 *
 * @param code for whoever has done what was asked; empty: none
 * @param screenedOutCode for whoever may not judge; empty: none
 * @param fullCode for whoever comes when nobody is let in, or nothing is left to judge; empty: none
 * @param redirect an address of the platform, with {participant}, {study}, {session} and {code} in
 *     it; empty: none
 */
public record Completion(String code, String screenedOutCode, String fullCode, String redirect) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{0,60}");
  private static final Pattern PLACES = Pattern.compile("\\{(participant|study|session|code)\\}");
  private static final String PLACEHOLDERS = "{participant} {study} {session} {code}";
  private static final int LONGEST = 1000;

  /**
   * @throws InvalidInput when a code or the address cannot be, or there is neither
   */
  public Completion {
    code = code(code);
    screenedOutCode = code(screenedOutCode);
    fullCode = code(fullCode);
    redirect = redirect.strip();
    if (!redirect.isEmpty()) {
      requireAddress(redirect);
    }
    if (code.isEmpty() && (redirect.isEmpty() || redirect.contains("{code}"))) {
      throw new InvalidInput("recruitment.no-end");
    }
  }

  /** Empty where nothing is shown to somebody who ends so. */
  public String code(ParticipationState state) {
    return switch (state) {
      case FINISHED -> code;
      case SCREENED_OUT -> screenedOutCode;
      case NOTHING_LEFT -> fullCode;
      case WORKING, LEFT -> "";
    };
  }

  /**
   * Where the button at the end leads. Who has not finished is led back only with a code that says
   * so: an address without one would grant what was not done.
   */
  public Optional<String> redirect(ParticipationState state, Arrival who) {
    String its = code(state);
    boolean tells = redirect.contains("{code}");
    if (redirect.isEmpty() || (state != ParticipationState.FINISHED && !tells)) {
      return Optional.empty();
    }
    return tells && its.isEmpty() ? Optional.empty() : Optional.of(filled(who, its));
  }

  private String filled(Arrival who, String its) {
    return PLACES
        .matcher(redirect)
        .replaceAll(
            found ->
                URLEncoder.encode(
                    switch (found.group(1)) {
                      case "participant" -> who.participant();
                      case "study" -> who.study();
                      case "session" -> who.session();
                      default -> its;
                    },
                    StandardCharsets.UTF_8));
  }

  private static String code(String given) {
    String code = given.strip();
    if (!CODE.matcher(code).matches()) {
      throw new InvalidInput("recruitment.code-form");
    }
    return code;
  }

  /** Places may stand behind the host only: nobody's id says where people are led. */
  private static void requireAddress(String redirect) {
    try {
      URI address = new URI(PLACES.matcher(redirect).replaceAll("x"));
      String host = address.getHost();
      if (redirect.length() > LONGEST
          || !"https".equals(address.getScheme())
          || host == null
          || address.getUserInfo() != null
          || !redirect
              .toLowerCase(Locale.ROOT)
              .startsWith("https://" + host.toLowerCase(Locale.ROOT))) {
        throw new InvalidInput("recruitment.redirect-form", PLACEHOLDERS);
      }
    } catch (URISyntaxException malformed) {
      throw new InvalidInput(malformed, "recruitment.redirect-form", PLACEHOLDERS);
    }
  }
}
