package org.tenfold.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;
import org.tenfold.recruitment.terms.Completion;
import org.tenfold.recruitment.terms.LinkParameters;
import org.tenfold.recruitment.terms.Platform;
import org.tenfold.recruitment.terms.Terms;

@Entity
@DynamicUpdate // who is turned away is counted beside
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "recruitment")
class RecruitmentRow extends Row<RecruitmentId> {
  @EmbeddedId private RecruitmentId id;

  @SuppressWarnings("UnusedVariable") // the filter reads it
  private ProjectId project;

  private String link;
  private String name;

  @Enumerated(EnumType.STRING)
  private Platform preset;

  private String platform;
  private String participantParameter;
  private @Nullable String studyParameter;
  private @Nullable String sessionParameter;
  private int clips;
  private int places;
  private int idleMinutes;
  private @Nullable String completionCode;
  private @Nullable String screenedOutCode;
  private @Nullable String fullCode;
  private @Nullable String redirect;

  @Column(precision = 12, scale = 4)
  private @Nullable BigDecimal pay;

  private @Nullable Instant opensAt;
  private @Nullable Instant closesAt;
  private @Nullable Instant closedAt;
  private int turnedAway;
  private PersonId madeBy;
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init")
  protected RecruitmentRow() {}

  RecruitmentRow(ProjectId project, String link, Terms terms, PersonId by, Instant now) {
    this.id = RecruitmentId.next();
    this.project = project;
    this.link = link;
    name = terms.name();
    preset = terms.preset();
    platform = terms.platform();
    participantParameter = terms.parameters().participant();
    studyParameter = kept(terms.parameters().study());
    sessionParameter = kept(terms.parameters().session());
    clips = terms.clips();
    places = terms.places();
    idleMinutes = terms.idleMinutes();
    completionCode = kept(terms.completion().code());
    screenedOutCode = kept(terms.completion().screenedOutCode());
    fullCode = kept(terms.completion().fullCode());
    redirect = kept(terms.completion().redirect());
    pay = terms.pay();
    opensAt = terms.opensAt();
    closesAt = terms.closesAt();
    madeBy = by;
    madeAt = now;
  }

  @Override
  public RecruitmentId getId() {
    return id;
  }

  void close(Instant now) {
    closedAt = now;
  }

  Recruitment recruitment() {
    return new Recruitment(id, link, terms(), closedAt, turnedAway, madeBy, madeAt);
  }

  private Terms terms() {
    return new Terms(
        name,
        preset,
        platform,
        new LinkParameters(participantParameter, said(studyParameter), said(sessionParameter)),
        clips,
        places,
        idleMinutes,
        new Completion(said(completionCode), said(screenedOutCode), said(fullCode), said(redirect)),
        pay,
        opensAt,
        closesAt);
  }

  private static @Nullable String kept(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String said(@Nullable String kept) {
    return kept == null ? "" : kept;
  }
}
