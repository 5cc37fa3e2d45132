package org.tenfold.calibration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Filter;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "calibration_round")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class CalibrationRoundRow extends Row<UUID> {
  /**
   * @param place from 1
   */
  @Embeddable
  record ClipOfRound(int place, ClipId clip) {}

  /**
   * @param place from 1
   */
  @Embeddable
  record MemberOfRound(int place, PersonId person) {}

  @Id private UUID id;

  private ProjectId projectId;
  private String name;

  @Enumerated(EnumType.STRING)
  private RoundState state;

  private boolean archived;
  private PersonId createdBy;
  private Instant createdAt;

  // each by a query of its own: one of both would bring every clip with every member
  @ElementCollection(fetch = FetchType.EAGER)
  @Fetch(FetchMode.SELECT)
  @CollectionTable(name = "calibration_clip", joinColumns = @JoinColumn(name = "round_id"))
  private Set<ClipOfRound> clips = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @Fetch(FetchMode.SELECT)
  @CollectionTable(name = "calibration_member", joinColumns = @JoinColumn(name = "round_id"))
  private Set<MemberOfRound> members = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected CalibrationRoundRow() {}

  CalibrationRoundRow(
      ProjectId project, String name, List<ClipId> clips, List<PersonId> members, PersonId by) {
    id = UUID.randomUUID();
    projectId = project;
    this.name = name;
    state = RoundState.FIRST;
    createdBy = by;
    createdAt = Instant.now();
    clips.forEach(clip -> this.clips.add(new ClipOfRound(this.clips.size() + 1, clip)));
    members.forEach(one -> this.members.add(new MemberOfRound(this.members.size() + 1, one)));
  }

  @Override
  public UUID getId() {
    return id;
  }

  RoundState state() {
    return state;
  }

  void become(RoundState next) {
    state = next;
  }

  void archive(boolean away) {
    archived = away;
  }

  boolean has(PersonId person) {
    return members.stream().anyMatch(member -> member.person().equals(person));
  }

  boolean has(ClipId clip) {
    return clips.stream().anyMatch(one -> one.clip().equals(clip));
  }

  List<ClipId> clips() {
    return clips.stream().map(ClipOfRound::clip).toList();
  }

  /**
   * @param present those of its clips that are still in the data set
   */
  CalibrationRound round(List<Clip> present) {
    return new CalibrationRound(
        id,
        name,
        state,
        archived,
        createdAt,
        present,
        members.stream()
            .sorted(Comparator.comparingInt(MemberOfRound::place))
            .map(MemberOfRound::person)
            .toList());
  }
}
