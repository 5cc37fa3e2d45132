package org.tenfold.recruitment.terms;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;

/**
 * What a platform calls the ids that it puts into a link.
 *
 * @param study empty: it is not told
 * @param session of one participation on the platform; empty: it is not told
 */
public record LinkParameters(String participant, String study, String session) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

  /**
   * @throws InvalidInput when one is no name for a parameter, or two are the same
   */
  public LinkParameters {
    participant = participant.strip();
    study = study.strip();
    session = session.strip();
    Set<String> seen = new HashSet<>();
    for (String name : Stream.of(participant, study, session).filter(s -> !s.isEmpty()).toList()) {
      if (!NAME.matcher(name).matches() || !seen.add(name)) {
        throw new InvalidInput("recruitment.parameter-form", name);
      }
    }
    if (participant.isEmpty()) {
      throw new InvalidInput("recruitment.parameter-form", participant);
    }
  }

  /**
   * What stands behind a link, with the platform's placeholders in their places.
   *
   * @return empty where the platform adds the parameters by itself
   */
  public String query(Platform platform) {
    StringBuilder query = new StringBuilder();
    String[] names = {participant, study, session};
    for (int place = 0; place < names.length; place++) {
      String placeholder =
          platform == Platform.OWN && !names[place].isEmpty() ? "…" : platform.placeholder(place);
      if (!names[place].isEmpty() && !placeholder.isEmpty()) {
        query.append(query.isEmpty() ? '?' : '&').append(names[place]).append('=');
        query.append(placeholder);
      }
    }
    return query.toString();
  }
}
