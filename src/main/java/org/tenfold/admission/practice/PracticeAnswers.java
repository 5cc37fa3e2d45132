package org.tenfold.admission.practice;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;

interface PracticeAnswers extends Repository<PracticeAnswerRow, PracticeAnswerRow.Key> {
  PracticeAnswerRow saveAndFlush(PracticeAnswerRow answer);

  boolean existsByKeyPersonAndKeyKindAndKeyClip(PersonId person, Round kind, ClipId clip);

  List<Answer> findByKeyPersonAndKeyKind(PersonId person, Round kind);

  /** As they came. */
  @Query(
      """
      select a from PracticeAnswerRow a
      where a.key.person = :person and a.key.kind = :kind and a.key.attempt = :attempt
      order by a.answeredAt, a.key.clip.value
      """)
  List<PracticeAnswerRow> of(PersonId person, Round kind, int attempt);
}
