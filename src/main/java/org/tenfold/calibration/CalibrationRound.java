package org.tenfold.calibration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;

/**
 * A group and the clips that it judges twice.
 *
 * @param archived whether it is put away, out of its members' sight too
 * @param clips by number, without those that have left the data set since
 * @param members the first is "Annotator 1" before the others, and so on
 */
public record CalibrationRound(
    UUID id,
    String name,
    RoundState state,
    boolean archived,
    Instant createdAt,
    List<Clip> clips,
    List<PersonId> members) {
  public static final int LEAST_CLIPS = 2;
  public static final int MOST_CLIPS = 60;
  public static final int LEAST_MEMBERS = 2;
  public static final int MOST_MEMBERS = 50;
  public static final int MOST_NAME = 100;

  public CalibrationRound {
    clips = List.copyOf(clips);
    members = List.copyOf(members);
  }

  public boolean has(PersonId person) {
    return members.contains(person);
  }

  /** What others in the round know this member by: 1 for the first. 0 for a curator. */
  public int number(PersonId person) {
    return members.indexOf(person) + 1;
  }
}
