package org.tenfold.recruitment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Filter;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

/** Who has come to a project under one participant id of one platform. */
@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "participant")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ParticipantRow extends Row<PersonId> {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private ProjectId project;
  private String platform;
  private String participantId;

  @SuppressWarnings("NullAway.Init")
  protected ParticipantRow() {}

  ParticipantRow(PersonId person, ProjectId project, String platform, String participantId) {
    this.person = person;
    this.project = project;
    this.platform = platform;
    this.participantId = participantId;
  }

  @Override
  public PersonId getId() {
    return person;
  }

  String participantId() {
    return participantId;
  }

  /** The person is a pseudonym from now on. */
  void forget(String pseudonym) {
    participantId = pseudonym;
  }
}
