package org.tenfold.project.setting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

interface SettingVersionRows extends Repository<SettingVersionRow, SettingVersionRow.Key> {
  /** A version and the name of who set it; empty where nobody is known. */
  record Signed(SettingVersionRow version, String setBy) {}

  SettingVersionRow saveAndFlush(SettingVersionRow version);

  @Query(
      """
      select max(v.key.version) from SettingVersionRow v
      where v.key.project = :project and v.key.kind = :kind
      """)
  Optional<Integer> newest(ProjectId project, SettingKind kind);

  @Query(
      """
      select new org.tenfold.project.setting.SettingVersionRows$Signed(
        v, coalesce(p.displayName, ''))
      from SettingVersionRow v left join Person p on p.id = v.setBy
      where v.key.project = :project and v.key.kind = :kind order by v.key.version desc
      """)
  List<Signed> all(ProjectId project, SettingKind kind);
}
