package org.tenfold.discussion;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.OwnVote;
import org.tenfold.annotation.OwnVotes;
import org.tenfold.annotation.VoteChanges;
import org.tenfold.annotation.VoteNotes;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.Projects;

/**
 * What annotators write about clips that they have judged, and what curators answer and decide. One
 * discussion for each annotator of a clip; of another project's it knows nothing.
 */
@Service
@Transactional
public class DiscussionService implements VoteNotes {
  public static final int MOST_WORDS = 2000;

  private final DiscussionRows rows;
  private final RemarkRows remarks;
  private final OwnVotes votes;
  private final VoteChanges changes;
  private final Projects projects;
  private final ApplicationEventPublisher events;

  DiscussionService(
      DiscussionRows rows,
      RemarkRows remarks,
      OwnVotes votes,
      VoteChanges changes,
      Projects projects,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.remarks = remarks;
    this.votes = votes;
    this.changes = changes;
    this.projects = projects;
    this.events = events;
  }

  @Override
  public void noted(OwnVote vote, String words) {
    UUID id = UUID.nameUUIDFromBytes(("note " + vote.id()).getBytes(StandardCharsets.UTF_8));
    if (!remarks.existsById(id)) {
      DiscussionRow row = of(vote);
      row.said(vote.id(), Instant.now());
      keep(row, id, vote.annotator(), Remark.Kind.SAID, words(words));
    }
  }

  /**
   * Says something about one's own judgement.
   *
   * @throws InvalidInput when it is nobody's, or somebody else's, or the words are none or too many
   */
  public void say(UUID vote, PersonId annotator, String words) {
    DiscussionRow row = of(own(vote, annotator));
    row.said(vote, Instant.now());
    keep(row, UUID.randomUUID(), annotator, Remark.Kind.SAID, words(words));
  }

  /**
   * Says more in one's own discussion, whatever has become of the judgement.
   *
   * @throws InvalidInput when it is somebody else's, or the words are none or too many
   */
  public void reply(UUID discussion, PersonId annotator, String words) {
    DiscussionRow row = known(discussion);
    if (!row.annotator().equals(annotator)) {
      throw new InvalidInput("discussion.unknown");
    }
    row.said(Instant.now());
    keep(row, UUID.randomUUID(), annotator, Remark.Kind.SAID, words(words));
  }

  /**
   * Asks to judge again.
   *
   * @throws InvalidInput as {@link #say}, or when it is asked already
   */
  public void askToChange(UUID vote, PersonId annotator, String words) {
    DiscussionRow row = of(own(vote, annotator));
    if (row.wish() == Discussion.Wish.ASKED) {
      throw new InvalidInput("discussion.asked-already");
    }
    row.asked(vote, Instant.now());
    keep(row, UUID.randomUUID(), annotator, Remark.Kind.ASKED, words(words));
  }

  /** A curator's answer. */
  public void answer(UUID discussion, PersonId curator, String words) {
    DiscussionRow row = known(discussion);
    row.answered(Instant.now());
    keep(row, UUID.randomUUID(), curator, Remark.Kind.SAID, words(words));
  }

  /**
   * Gives the vote back: the annotator finds its clip among those to judge.
   *
   * @param words may be empty
   * @throws InvalidInput when nothing is asked, or the judgement is no vote that counts
   */
  public void grant(UUID discussion, PersonId curator, String words) {
    DiscussionRow row = asked(discussion);
    String said = atMost(words);
    changes.reopen(row.vote(), said.isEmpty() ? "granted" : shortened(said), curator);
    row.decided(Discussion.Wish.GRANTED, Instant.now());
    keep(row, UUID.randomUUID(), curator, Remark.Kind.GRANTED, said);
  }

  /**
   * Leaves the vote as it is.
   *
   * @throws InvalidInput when nothing is asked, or no word says why
   */
  public void decline(UUID discussion, PersonId curator, String words) {
    DiscussionRow row = asked(discussion);
    row.decided(Discussion.Wish.DECLINED, Instant.now());
    keep(row, UUID.randomUUID(), curator, Remark.Kind.DECLINED, words(words));
  }

  /** Nothing more is to be done; a wish that waits is decided first. */
  public void close(UUID discussion) {
    DiscussionRow row = known(discussion);
    if (row.wish() == Discussion.Wish.ASKED) {
      throw new InvalidInput("discussion.decide-first");
    }
    row.close();
    rows.saveAndFlush(row);
    settled(row, DiscussionSettled.For.CURATORS);
  }

  /** The annotator has seen what was answered. */
  public void read(UUID discussion, PersonId annotator) {
    rows.findLockedById(discussion)
        .filter(row -> row.annotator().equals(annotator))
        .ifPresent(
            row -> {
              row.read();
              rows.saveAndFlush(row);
              settled(row, DiscussionSettled.For.ANNOTATOR);
            });
  }

  /** What somebody wrote may say who they are. */
  @EventListener
  void forget(PersonAnonymised gone) {
    for (RemarkRow remark : remarks.findByAuthorId(gone.person())) {
      remark.forget();
      remarks.saveAndFlush(remark);
    }
  }

  private DiscussionRow of(OwnVote vote) {
    return rows.findLockedByClipIdAndAnnotatorId(vote.clip(), vote.annotator())
        .orElseGet(() -> new DiscussionRow(vote, projects.currentId(), Instant.now()));
  }

  private OwnVote own(UUID vote, PersonId annotator) {
    return votes
        .find(vote, annotator)
        .orElseThrow(() -> new InvalidInput("annotation.no-such-vote"));
  }

  private DiscussionRow known(UUID discussion) {
    return rows.findLockedById(discussion)
        .orElseThrow(() -> new InvalidInput("discussion.unknown"));
  }

  private DiscussionRow asked(UUID discussion) {
    DiscussionRow row = known(discussion);
    if (row.wish() != Discussion.Wish.ASKED) {
      throw new InvalidInput("discussion.decided-meanwhile");
    }
    return row;
  }

  private void keep(DiscussionRow row, UUID id, PersonId author, Remark.Kind kind, String words) {
    rows.saveAndFlush(row);
    Instant now = Instant.now();
    remarks.saveAndFlush(new RemarkRow(row.getId(), new Remark(id, author, kind, words, now)));
    DiscussionChanged change =
        new DiscussionChanged(row.getId(), row.clip(), row.annotator(), author, kind);
    events.publishEvent(change);
    settled(
        row, change.answers() ? DiscussionSettled.For.CURATORS : DiscussionSettled.For.ANNOTATOR);
  }

  private void settled(DiscussionRow row, DiscussionSettled.For whom) {
    events.publishEvent(new DiscussionSettled(row.getId(), whom));
  }

  private static String words(String words) {
    String said = atMost(words);
    if (said.isEmpty()) {
      throw new InvalidInput("discussion.no-words");
    }
    return said;
  }

  private static String atMost(String words) {
    String said = words.strip();
    if (said.length() > MOST_WORDS) {
      throw new InvalidInput("discussion.too-long", MOST_WORDS, said.length());
    }
    return said;
  }

  /** As much as the vote log takes. */
  private static String shortened(String words) {
    int most = 400;
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }
}
