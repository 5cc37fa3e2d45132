package org.tenfold.annotation.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.vote.OtherProjectException;
import org.tenfold.clip.ClipId;
import org.tenfold.project.ProjectId;

/**
 * How far the judging of one clip is, while somebody has it locked: counts of the human panel, and
 * the end of its log. Not thread-safe: it lives within one transaction.
 */
public final class AnnotationTask {
  public enum State {
    OPEN,
    /** All its votes are given. */
    DONE,
    /** Enough annotators called it unjudgeable: a curator decides. */
    QUESTIONED,
    WITHDRAWN,
    /** Its emotion is settled otherwise; it tests annotators and has no slots. */
    GOLD
  }

  /** An event on its way into the log. */
  record Entry(
      int seq, VoteEvent.Kind kind, Instant at, @Nullable UUID voteId, String text, String hash) {}

  private final ClipId clip;
  private final ProjectId project;
  private final int number;
  private final PersonId collector;
  private final Instant now;
  private final List<Entry> added = new ArrayList<>();
  private State state;
  private int votes;
  private int free;
  private int events;
  private String head;

  AnnotationTask(
      ClipId clip,
      ProjectId project,
      int number,
      PersonId collector,
      State state,
      int votes,
      int free,
      int events,
      String head,
      Instant now) {
    this.clip = clip;
    this.project = project;
    this.number = number;
    this.collector = collector;
    this.state = state;
    this.votes = votes;
    this.free = free;
    this.events = events;
    this.head = head;
    // what both databases keep
    this.now = now.truncatedTo(ChronoUnit.MICROS);
  }

  /** Puts an event at the end of the clip's log. */
  public void log(VoteEvent event) {
    events++;
    String text = VoteEventCodec.write(events, event);
    head = VoteEventCodec.hash(head, text);
    added.add(new Entry(events, event.kind(), event.at(), event.voteId(), text, head));
  }

  public void slotsOpened(int slots) {
    free += slots;
  }

  public void slotHeld() {
    free--;
  }

  public void slotFreed() {
    free++;
  }

  /**
   * @param all how many votes make the clip done
   */
  public void voteStored(int all) {
    votes++;
    if (votes == all && state == State.OPEN) {
      state = State.DONE;
    }
  }

  public void voteTakenBack() {
    votes--;
    if (state == State.DONE) {
      state = State.OPEN;
    }
  }

  public void become(State next) {
    state = next;
  }

  public void becomeGold() {
    state = State.GOLD;
    free = 0;
  }

  /**
   * @throws OtherProjectException when the clip is judged in another project
   */
  public void requireIn(ProjectId here) {
    if (!project.equals(here)) {
      throw new OtherProjectException();
    }
  }

  public ClipId clip() {
    return clip;
  }

  public int number() {
    return number;
  }

  UUID project() {
    return project.value();
  }

  PersonId collector() {
    return collector;
  }

  public State state() {
    return state;
  }

  public int votes() {
    return votes;
  }

  public int free() {
    return free;
  }

  public int events() {
    return events;
  }

  public String head() {
    return head;
  }

  /** The database's clock when the clip was locked, in microseconds. */
  public Instant now() {
    return now;
  }

  List<Entry> added() {
    return added;
  }
}
