package org.tenfold.admission.text;

import java.util.Optional;
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

  /** Of the current project; in one query, as it is asked with every vote. */
  @Query(
      """
      select max(r.key.version) from TextReceiptRow r
      where r.key.person = :person and r.key.kind = :kind
        and r.key.project.value =
          (select p.id.value from ProjectRow p order by p.createdAt, p.id.value limit 1)
      """)
  Optional<Integer> newest(PersonId person, TextKind kind);
}
