package org.tenfold.clip.cut;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.clip.ClipId;

/** The {@code clip_provenance} table. */
@Transactional
interface ProvenanceStore extends Repository<ProvenanceRow, ClipId> {
  ProvenanceRow saveAndFlush(ProvenanceRow row);

  @Modifying
  @Query("delete from ProvenanceRow p where p.clip = :clip")
  void forget(ClipId clip);

  /** Replaces what an earlier attempt left. */
  default void keep(Provenance clip) {
    forget(clip.clipId());
    saveAndFlush(new ProvenanceRow(clip));
  }

  @Query("select p from ProvenanceRow p order by p.movieKey, p.number")
  List<ProvenanceRow> rows();

  default List<Provenance> all() {
    return rows().stream().map(ProvenanceRow::provenance).toList();
  }

  Optional<ProvenanceRow> findById(ClipId clip);

  default Optional<Provenance> of(ClipId clip) {
    return findById(clip).map(ProvenanceRow::provenance);
  }
}
