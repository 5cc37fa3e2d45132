package org.tenfold.release.description;

import java.time.Instant;
import java.util.Optional;
import org.tenfold.error.InvalidInput;

/**
 * What people say of a release. All may be empty.
 *
 * @param licence its address or name; without one nobody may copy the release
 * @param terms under which it is given
 * @param contact whom to ask, for access or to have a clip taken down
 * @param archivedAt since when the list does not show it
 */
public record ReleaseDescription(
    String note, String licence, String terms, String contact, Optional<Instant> archivedAt) {
  public static final ReleaseDescription NONE =
      new ReleaseDescription("", "", "", "", Optional.empty());

  private static final int TEXT = 4000;
  private static final int LICENCE = 400;
  private static final int CONTACT = 200;

  public ReleaseDescription {
    note = note.strip();
    licence = licence.strip();
    terms = terms.strip();
    contact = contact.strip();
    if (note.length() > TEXT || terms.length() > TEXT) {
      throw new InvalidInput("release.text-length", TEXT);
    }
    if (licence.length() > LICENCE) {
      throw new InvalidInput("release.licence-length", LICENCE);
    }
    if (contact.length() > CONTACT) {
      throw new InvalidInput("release.contact-length", CONTACT);
    }
  }

  /** With other words, and in the list or out of it as before. */
  public ReleaseDescription saying(String note, String licence, String terms, String contact) {
    return new ReleaseDescription(note, licence, terms, contact, archivedAt);
  }

  public boolean archived() {
    return archivedAt.isPresent();
  }
}
