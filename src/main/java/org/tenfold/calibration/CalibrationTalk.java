package org.tenfold.calibration;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;

/** What members and curators say between the two votings. */
@Service
@Transactional
public class CalibrationTalk {
  public static final int MOST_WORDS = 2000;

  private final CalibrationRoundRows rounds;
  private final CalibrationCommentRows comments;

  CalibrationTalk(CalibrationRoundRows rounds, CalibrationCommentRows comments) {
    this.rounds = rounds;
    this.comments = comments;
  }

  /**
   * A member's word.
   *
   * @throws InvalidInput when they are none, it is not the time to talk, or the words are none or
   *     too many
   */
  public void say(UUID round, ClipId clip, PersonId member, String words) {
    keep(RoundsRead.of(rounds.findLockedById(round), member), clip, member, words);
  }

  /** A curator's word; refused as {@link #say} is. */
  public void sayAsCurator(UUID round, ClipId clip, PersonId curator, String words) {
    keep(RoundsRead.known(rounds.findLockedById(round)), clip, curator, words);
  }

  /** Oldest first; none for a round of another project. */
  @Transactional(readOnly = true)
  public List<Comment> said(UUID round) {
    return rounds.findById(round).stream()
        .flatMap(known -> comments.findByRoundIdOrderBySaidAtAscIdAsc(known.getId()).stream())
        .map(CalibrationCommentRow::comment)
        .toList();
  }

  /** What somebody wrote may say who they are. */
  @EventListener
  void forget(PersonAnonymised gone) {
    for (CalibrationCommentRow comment : comments.findByAuthorId(gone.person())) {
      comment.forget();
      comments.saveAndFlush(comment);
    }
  }

  private void keep(CalibrationRoundRow round, ClipId clip, PersonId author, String words) {
    if (round.state() != RoundState.TALK || !round.has(clip)) {
      throw new InvalidInput("calibration.no-talk-now");
    }
    String said = words.strip();
    if (said.isEmpty()) {
      throw new InvalidInput("calibration.no-words");
    }
    if (said.length() > MOST_WORDS) {
      throw new InvalidInput("calibration.too-long", MOST_WORDS, said.length());
    }
    comments.saveAndFlush(new CalibrationCommentRow(round.getId(), clip, author, said));
  }
}
