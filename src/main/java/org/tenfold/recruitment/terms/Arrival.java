package org.tenfold.recruitment.terms;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tenfold.error.InvalidInput;

/**
 * Who comes by a link, as the platform says.
 *
 * @param study empty where the platform is not asked for it
 * @param session empty where the platform is not asked for it
 */
public record Arrival(String participant, String study, String session) {
  static final int LONGEST = 100;

  /** Of ids: what needs no escape in an address, a table or a file name. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@:-]+");

  /** {{%PROLIFIC_PID%}}, %SURVEY_CODE%, ${id}, [id], <id>: nobody has put an id in its place. */
  private static final Pattern PLACEHOLDER = Pattern.compile(".*[%{}\\[\\]<>$].*");

  /**
   * @param given of the address, decoded
   * @throws InvalidInput when one is missing, there twice, still a placeholder, or no id
   */
  public static Arrival read(LinkParameters names, Map<String, List<String>> given) {
    return new Arrival(
        id(names.participant(), given), id(names.study(), given), id(names.session(), given));
  }

  private static String id(String name, Map<String, List<String>> given) {
    if (name.isEmpty()) {
      return "";
    }
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new InvalidInput("recruitment.id-twice", name);
    }
    String value = values.isEmpty() ? "" : values.getFirst();
    if (value.isEmpty()) {
      throw new InvalidInput("recruitment.id-missing", name);
    }
    if (PLACEHOLDER.matcher(value).matches()) {
      throw new InvalidInput("recruitment.id-placeholder", name);
    }
    if (value.length() > LONGEST || !ID.matcher(value).matches()) {
      throw new InvalidInput("recruitment.id-form", name, LONGEST);
    }
    return value;
  }
}
