package org.tenfold.transfer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the database a transfer asks beside rows. */
@Repository
class Schema {
  static final String ALIASES = "person_alias";

  private final JdbcClient jdbc;

  Schema(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Number of the highest migration: the columns of all tables follow from it. */
  String version() {
    return jdbc
        .sql("select version from flyway_schema_history where success and version is not null")
        .query(String.class)
        .list()
        .stream()
        .map(MigrationVersion::fromVersion)
        .max(Comparator.naturalOrder())
        .map(MigrationVersion::getVersion)
        .orElseThrow();
  }

  /** Jobs of a project that have not ended. */
  int jobsUnderWay(UUID project) {
    return jdbc.sql(
            """
            select count(*) from job
            where project_id = :project and status in ('QUEUED', 'RUNNING')
            """)
        .param("project", project)
        .query(Integer.class)
        .single();
  }

  Set<UUID> everyone() {
    return new HashSet<>(jdbc.sql("select id from person").query(UUID.class).list());
  }

  /** SHA-256 of each file that was taken down on this server. */
  Set<String> takenDown() {
    return new HashSet<>(jdbc.sql("select sha256 from removed_file").query(String.class).list());
  }

  /**
   * @return 0 when it is known already
   */
  int alias(UUID project, UUID alias, UUID person) {
    return jdbc.sql(
            """
            insert into person_alias (project_id, alias, person_id)
            values (:project, :alias, :person) on conflict do nothing
            """)
        .param("project", project)
        .param("alias", alias)
        .param("person", person)
        .update();
  }

  /**
   * The next clip of this server gets a number above all of the project's. Numbers are taken and
   * never set: so none comes twice, whoever takes one meanwhile.
   *
   * @return whether there were few enough to take
   */
  boolean countBeyond(UUID project, int most) {
    int highest =
        jdbc.sql("select coalesce(max(number), 0) from clip where project_id = :project")
            .param("project", project)
            .query(Integer.class)
            .single();
    if (highest > most) {
      return false;
    }
    long reached = jdbc.sql("select nextval('clip_number')").query(Long.class).single();
    while (reached < highest) {
      List<Long> taken =
          jdbc.sql(
                  "with recursive n (i) as (select 1 union all select i + 1 from n where i < :some)"
                      + " select max(v) from (select nextval('clip_number') as v from n) as numbers")
              .param("some", Math.min(highest - reached, 10_000))
              .query(Long.class)
              .list();
      reached = taken.getFirst();
    }
    return true;
  }
}
