package org.tenfold.admission.text;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

interface TextReceipts extends Repository<TextReceiptRow, TextReceiptRow.Key> {
  @Modifying
  @Query(
      """
      insert into TextReceiptRow (key.person, key.project, key.kind, key.version, givenAt)
      values (:person, :project, :kind, :version, instant) on conflict do nothing
      """)
  void add(PersonId person, ProjectId project, TextKind kind, int version);

  @Modifying
  @Query(
      """
      insert into TextReceiptRow (key.person, key.project, key.kind, key.version, givenAt)
      select r.key.person, r.key.project, r.key.kind, :to, r.givenAt from TextReceiptRow r
      where r.key.project = :project and r.key.kind = :kind and r.key.version = :from
      """)
  void carryOver(ProjectId project, TextKind kind, int from, int to);
}
