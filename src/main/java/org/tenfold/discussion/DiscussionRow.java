package org.tenfold.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.OwnVote;
import org.tenfold.clip.ClipId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "discussion")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class DiscussionRow extends Row<UUID> {
  @Id private UUID id;

  private ProjectId projectId;
  private ClipId clipId;
  private PersonId annotatorId;
  private UUID voteId;

  @Enumerated(EnumType.STRING)
  private Discussion.State state;

  @Enumerated(EnumType.STRING)
  private Discussion.Wish wish;

  private boolean unread;
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected DiscussionRow() {}

  DiscussionRow(OwnVote vote, ProjectId project, Instant now) {
    id = UUID.randomUUID();
    projectId = project;
    clipId = vote.clip();
    annotatorId = vote.annotator();
    voteId = vote.id();
    state = Discussion.State.OPEN;
    wish = Discussion.Wish.NONE;
    changedAt = now;
  }

  @Override
  public UUID getId() {
    return id;
  }

  ClipId clip() {
    return clipId;
  }

  PersonId annotator() {
    return annotatorId;
  }

  UUID vote() {
    return voteId;
  }

  Discussion.Wish wish() {
    return wish;
  }

  /** By the annotator, of their newest judgement. */
  void said(UUID vote, Instant now) {
    voteId = vote;
    said(now);
  }

  /** By the annotator. */
  void said(Instant now) {
    state = Discussion.State.OPEN;
    unread = false;
    changedAt = now;
  }

  void asked(UUID vote, Instant now) {
    said(vote, now);
    wish = Discussion.Wish.ASKED;
  }

  /** By a curator. */
  void answered(Instant now) {
    state = Discussion.State.ANSWERED;
    unread = true;
    changedAt = now;
  }

  void decided(Discussion.Wish outcome, Instant now) {
    answered(now);
    wish = outcome;
  }

  void close() {
    state = Discussion.State.CLOSED;
  }

  void read() {
    unread = false;
  }

  Discussion discussion(List<Remark> remarks) {
    return new Discussion(id, clipId, annotatorId, voteId, state, wish, unread, changedAt, remarks);
  }
}
