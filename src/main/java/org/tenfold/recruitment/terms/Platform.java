package org.tenfold.recruitment.terms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How platforms that recruit people name what they put into a link, as their pages say in November
 * 2026; docs/recruiting.md has the sources.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are
public enum Platform {
  PROLIFIC(
      "Prolific",
      new LinkParameters("PROLIFIC_PID", "STUDY_ID", "SESSION_ID"),
      List.of("{{%PROLIFIC_PID%}}", "{{%STUDY_ID%}}", "{{%SESSION_ID%}}"),
      "https://app.prolific.com/submissions/complete?cc={code}"),
  CONNECT(
      "CloudResearch Connect",
      new LinkParameters("participantId", "projectId", "assignmentId"),
      // Connect adds them by itself where a project asks for it
      List.of(),
      ""),
  SONA(
      "SONA",
      new LinkParameters("id", "", ""),
      List.of("%SURVEY_CODE%"),
      "https://SCHOOL.sona-systems.com/webstudy_credit.aspx?experiment_id=NUMBER"
          + "&credit_token=TOKEN&survey_code={participant}"),
  OWN("", new LinkParameters("participant", "", ""), List.of(), "");

  private final String title;
  private final LinkParameters parameters;
  private final List<String> placeholders;
  private final String redirect;

  Platform(String title, LinkParameters parameters, List<String> placeholders, String redirect) {
    this.title = title;
    this.parameters = parameters;
    this.placeholders = placeholders;
    this.redirect = redirect;
  }

  /** A name of its own; empty for {@link #OWN}, which people name. */
  public String title() {
    return title;
  }

  /** As the platform's own pages have them. */
  public LinkParameters parameters() {
    return parameters;
  }

  /** An example of where to lead back, to be completed by hand; empty where none is known. */
  public String redirect() {
    return redirect;
  }

  /** Of participant, study and session; empty where the platform has no placeholder for it. */
  String placeholder(int place) {
    return place < placeholders.size() ? placeholders.get(place) : "";
  }

  /** As the API names it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Platform> ofKey(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
