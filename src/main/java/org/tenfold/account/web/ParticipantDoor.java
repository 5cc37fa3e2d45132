package org.tenfold.account.web;

import java.util.List;
import org.tenfold.account.SignedInPerson;

/**
 * What is open to somebody who came by a platform's link, beside pages (see {@link
 * ParticipantPages}): what the labelling screen asks. All else is as unknown to them as what never
 * was, also what is added later, for whoever knows their participant id comes in as them.
 */
final class ParticipantDoor {
  private static final List<String> FOR_PROGRAMS =
      List.of("/api/", "/v3/", "/swagger-ui", "/media/", "/export/");
  private static final List<String> OPEN =
      List.of(
          "/api/v1/claims/",
          "/api/v1/votes/",
          "/api/v1/skips/",
          "/api/v1/me/",
          "/api/v1/labels/",
          "/media/clips/");

  private ParticipantDoor() {}

  /**
   * @param path within the project
   */
  static boolean lets(SignedInPerson person, String path) {
    return !person.participant() || !begins(path, FOR_PROGRAMS) || begins(path + "/", OPEN);
  }

  private static boolean begins(String path, List<String> with) {
    return with.stream().anyMatch(path::startsWith);
  }
}
