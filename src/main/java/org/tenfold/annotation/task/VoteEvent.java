package org.tenfold.annotation.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Vote;
import org.tenfold.clip.ClipId;

/**
 * One thing that was done about a clip, for good.
 *
 * @param at by the database's clock
 * @param slot which slot it concerns, from 1; 0 when none
 * @param annotator whose slot, hold or vote it concerns
 * @param by who did it: the annotator, or a curator
 * @param token of the hold concerned
 * @param vote what was voted; only for {@link Kind#VOTE} and {@link Kind#LATE}
 * @param voteId the vote, or the skip, concerned
 * @param words a reason or a note, may be empty
 */
public record VoteEvent(
    ClipId clip,
    Kind kind,
    Instant at,
    Panel panel,
    int slot,
    @Nullable PersonId annotator,
    @Nullable PersonId by,
    @Nullable UUID token,
    @Nullable Vote vote,
    @Nullable UUID voteId,
    @Nullable Integer consentVersion,
    String words) {

  public enum Kind {
    /** {@link #slot} slots were opened in the panel. */
    OPEN,
    CLAIM,
    /** A hold was given back. */
    RELEASE,
    /** A hold ran out. */
    EXPIRE,
    VOTE,
    /** A vote came after its hold had ended; it counts nowhere. */
    LATE,
    /** The annotator took the vote back and holds the clip again. */
    UNDO,
    /** The annotator cannot judge the clip. */
    SKIP,
    /** A curator took the vote out; the slot is open again. */
    VOID,
    /** Doubts brought the clip to the curators. */
    QUESTION,
    /** A curator gave it back to the annotators. */
    RESUME,
    /** A curator took it out of the data set. */
    WITHDRAW,
    /** A curator settled its emotion: it has no slots any more and tests annotators. */
    GOLD
  }

  public static VoteEvent of(ClipId clip, Kind kind, Instant at, Panel panel, int slot) {
    return new VoteEvent(clip, kind, at, panel, slot, null, null, null, null, null, null, "");
  }

  /** Its own id is the hold's token. */
  public static VoteEvent claim(Assignment taken, int slot, PersonId annotator, Instant now) {
    return of(taken.clip(), Kind.CLAIM, now, Panel.HUMAN, slot)
        .ofAnnotator(annotator, taken.token())
        .about(taken.token(), "");
  }

  public VoteEvent ofAnnotator(PersonId who, @Nullable UUID hold) {
    return new VoteEvent(
        clip, kind, at, panel, slot, who, who, hold, vote, voteId, consentVersion, words);
  }

  public VoteEvent byCurator(PersonId curator, String reason) {
    return new VoteEvent(
        clip,
        kind,
        at,
        panel,
        slot,
        annotator,
        curator,
        token,
        vote,
        voteId,
        consentVersion,
        reason);
  }

  public VoteEvent withVote(Vote given, @Nullable Integer consent) {
    return new VoteEvent(
        clip, kind, at, panel, slot, annotator, by, token, given, given.id(), consent, words);
  }

  public VoteEvent about(UUID id, String note) {
    return new VoteEvent(
        clip, kind, at, panel, slot, annotator, by, token, vote, id, consentVersion, note);
  }

  /** The same, done by these people. */
  public VoteEvent by(@Nullable PersonId judge, @Nullable PersonId doer) {
    return new VoteEvent(
        clip, kind, at, panel, slot, judge, doer, token, vote, voteId, consentVersion, words);
  }
}
