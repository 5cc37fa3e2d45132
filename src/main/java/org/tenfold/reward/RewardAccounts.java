package org.tenfold.reward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

/** The accounts of a project; a person's is made when first needed, while the fund is locked. */
@Repository
class RewardAccounts {
  private final JdbcClient jdbc;

  RewardAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the project's own accounts, with its first rule. */
  void open(ProjectId project) {
    insert(fund(project), project, "FUND", null);
    insert(paidOut(project), project, "PAID_OUT", null);
  }

  /** Whoever books waits here for the one before, until that transaction's end. */
  void lockFund(ProjectId project) {
    jdbc.sql("select id from reward_account where id = :id for update")
        .param("id", fund(project))
        .query(UUID.class)
        .optional();
  }

  UUID fund(ProjectId project) {
    return named(project, "FUND");
  }

  UUID paidOut(ProjectId project) {
    return named(project, "PAID_OUT");
  }

  UUID of(ProjectId project, PersonId person) {
    return jdbc.sql(
            "select id from reward_account where project_id = :project and person_id = :person")
        .param("project", project.value())
        .param("person", person.value())
        .query(UUID.class)
        .optional()
        .orElseGet(() -> insert(UUID.randomUUID(), project, "PERSON", person.value()));
  }

  private UUID insert(UUID id, ProjectId project, String kind, @Nullable UUID person) {
    jdbc.sql(
            """
            insert into reward_account (id, project_id, kind, person_id)
            values (:id, :project, :kind, :person)
            """)
        .param("id", id)
        .param("project", project.value())
        .param("kind", kind)
        .param("person", person, Types.OTHER)
        .update();
    return id;
  }

  /** The same on every machine. */
  private static UUID named(ProjectId project, String kind) {
    return UUID.nameUUIDFromBytes((project.value() + "/" + kind).getBytes(UTF_8));
  }
}
