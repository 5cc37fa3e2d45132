package org.tenfold.annotation;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;

interface WithheldClips extends Repository<WithheldClipRow, WithheldClipRow.Key> {
  /** Said twice, it holds once. */
  @Modifying
  @Query(
      """
      insert into WithheldClipRow (key.clip, key.annotator) values (:clip, :annotator)
      on conflict do nothing
      """)
  void add(ClipId clip, PersonId annotator);

  boolean existsByKeyClipAndKeyAnnotator(ClipId clip, PersonId annotator);
}
