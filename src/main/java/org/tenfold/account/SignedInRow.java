package org.tenfold.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be signed in, in one of their roles, as a query that every request asks reads
 * them.
 *
 * @param project null for somebody who has no role anywhere
 */
public record SignedInRow(
    UUID id,
    String username,
    String displayName,
    boolean mustChoosePassword,
    boolean secondFactorSettled,
    int epoch,
    boolean serverAdmin,
    boolean participant,
    @Nullable UUID project,
    @Nullable Role role) {
  /** Of {@code person p} and {@code project_role r}. */
  public static final String COLUMNS =
      "p.id, p.username, p.display_name, p.must_change_password,"
          + " p.second_factor or p.password_hash is null as factor_settled, p.session_epoch,"
          + " p.server_admin, p.participant, r.project_id, r.role";

  public static SignedInRow read(ResultSet row, int index) throws SQLException {
    String role = row.getString("role");
    return new SignedInRow(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getBoolean("must_change_password"),
        row.getBoolean("factor_settled"),
        row.getInt("session_epoch"),
        row.getBoolean("server_admin"),
        row.getBoolean("participant"),
        row.getObject("project_id", UUID.class),
        role == null ? null : Role.valueOf(role));
  }

  /**
   * @param rows of one person
   */
  public static Optional<SignedInPerson> one(List<SignedInRow> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<UUID, Set<Role>> roles = new HashMap<>();
    for (SignedInRow row : rows) {
      if (row.project() != null && row.role() != null) {
        roles.computeIfAbsent(row.project(), first -> EnumSet.noneOf(Role.class)).add(row.role());
      }
    }
    SignedInRow any = rows.getFirst();
    return Optional.of(
        SignedInPerson.withoutPassword(
            new PersonId(any.id()),
            any.username(),
            any.displayName(),
            any.serverAdmin(),
            any.participant(),
            roles,
            any.mustChoosePassword(),
            any.secondFactorSettled(),
            any.epoch()));
  }
}
