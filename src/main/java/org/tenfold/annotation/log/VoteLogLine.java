package org.tenfold.annotation.log;

import java.util.Optional;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.VoteEvent;

/**
 * One entry of the vote log with what stands around it.
 *
 * @param number of the clip
 * @param seq place in the clip's log, from 1
 * @param body the text that the hash is made of
 * @param hash SHA-256 over the hash before and the body
 * @param annotator how curators call whose slot or vote it concerns; empty where it concerns nobody
 * @param by how they call who did it
 */
public record VoteLogLine(
    int number,
    int seq,
    VoteEvent event,
    String body,
    String hash,
    Optional<String> annotator,
    Optional<String> by) {
  /** How this entry calls somebody. */
  public Optional<String> name(PersonId who) {
    return who.equals(event.annotator())
        ? annotator
        : who.equals(event.by()) ? by : Optional.empty();
  }
}
