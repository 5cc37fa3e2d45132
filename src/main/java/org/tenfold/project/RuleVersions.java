package org.tenfold.project;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** The table of one kind of rule. */
@NoRepositoryBean
interface RuleVersions<V extends RuleVersion<?>> extends Repository<V, RuleVersion.Key> {
  /** A version and the name of who set it; empty for the first. */
  record Signed<V>(V version, String setBy) {}

  V saveAndFlush(V version);

  @Query(
      """
      select new org.tenfold.project.RuleVersions$Signed(v, coalesce(p.displayName, ''))
      from #{#entityName} v left join Person p on p.id = v.setBy
      where v.key.project = :project order by v.key.version desc
      """)
  List<Signed<V>> newest(ProjectId project, Limit most);
}
