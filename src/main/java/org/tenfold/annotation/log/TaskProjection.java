package org.tenfold.annotation.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.VoteEvent;

/**
 * What the tables must hold of one clip, made anew from its events alone. Not thread-safe.
 *
 * @see VoteLogCheck
 */
final class TaskProjection {
  /** A slot's place. */
  record Place(Panel panel, int slot) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byPanel = panel.compareTo(other.panel);
      return byPanel != 0 ? byPanel : Integer.compare(slot, other.slot);
    }
  }

  /** FREE without a person, HELD with a token, VOTED with a vote. */
  record Slot(@Nullable PersonId annotator, @Nullable UUID token, @Nullable Stored vote) {
    static final Slot FREE = new Slot(null, null, null);
  }

  /** A vote as the table keeps it. */
  record Stored(Vote vote, @Nullable Integer consentVersion) {}

  private final Map<Place, Slot> slots = new TreeMap<>();
  private AnnotationTask.State state = AnnotationTask.State.OPEN;
  private int needed;

  /**
   * @throws IllegalStateException when the event cannot follow those before it
   */
  void apply(VoteEvent event) {
    Place place = new Place(event.panel(), event.slot());
    switch (event.kind()) {
      case OPEN -> open(event.panel(), event.slot());
      case CLAIM -> claim(place, event);
      case RELEASE, EXPIRE, SKIP -> end(place, event);
      case VOTE -> vote(place, event);
      case UNDO, VOID -> takeBack(place, event);
      case LATE -> {
        // counts nowhere
      }
      case QUESTION -> state = AnnotationTask.State.QUESTIONED;
      case RESUME ->
          state = votes() == needed ? AnnotationTask.State.DONE : AnnotationTask.State.OPEN;
      case WITHDRAW -> state = AnnotationTask.State.WITHDRAWN;
      case GOLD -> {
        state = AnnotationTask.State.GOLD;
        slots.clear();
      }
    }
  }

  private void open(Panel panel, int count) {
    for (int slot = 1; slot <= count; slot++) {
      slots.put(new Place(panel, slot), Slot.FREE);
    }
    if (panel == Panel.HUMAN) {
      needed = count;
    }
  }

  private void claim(Place place, VoteEvent event) {
    require(Slot.FREE.equals(slots.get(place)), "claims a slot that is not free");
    slots.put(place, new Slot(event.annotator(), event.token(), null));
  }

  private void end(Place place, VoteEvent event) {
    Slot slot = slots.get(place);
    require(
        slot != null && slot.token() != null && Objects.equals(slot.token(), event.token()),
        "ends a hold that is not there");
    slots.put(place, Slot.FREE);
  }

  private void vote(Place place, VoteEvent event) {
    Slot slot = slots.get(place);
    boolean mine =
        slot != null
            && slot.vote() == null
            && (event.panel() == Panel.SIMULATED || Objects.equals(slot.token(), event.token()));
    Vote vote = event.vote();
    require(mine, "votes without holding the slot");
    if (vote == null) {
      throw new IllegalStateException("is a vote without one");
    }
    slots.put(place, new Slot(event.annotator(), null, new Stored(vote, event.consentVersion())));
    if (event.panel() == Panel.HUMAN && votes() == needed && state == AnnotationTask.State.OPEN) {
      state = AnnotationTask.State.DONE;
    }
  }

  private void takeBack(Place place, VoteEvent event) {
    Slot slot = slots.get(place);
    require(
        slot != null
            && slot.vote() != null
            && Objects.equals(slot.vote().vote().id(), event.voteId()),
        "takes back a vote that is not there");
    slots.put(place, Slot.FREE);
    if (state == AnnotationTask.State.DONE) {
      state = AnnotationTask.State.OPEN;
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  AnnotationTask.State state() {
    return state;
  }

  /** Votes of the human panel. */
  int votes() {
    return (int) human().stream().filter(slot -> slot.vote() != null).count();
  }

  /** Free slots of the human panel. */
  int free() {
    return (int) human().stream().filter(Slot.FREE::equals).count();
  }

  Map<Place, Slot> slots() {
    return new HashMap<>(slots);
  }

  private List<Slot> human() {
    List<Slot> human = new ArrayList<>();
    slots.forEach(
        (place, slot) -> {
          if (place.panel() == Panel.HUMAN) {
            human.add(slot);
          }
        });
    return human;
  }
}
