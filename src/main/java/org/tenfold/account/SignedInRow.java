package org.tenfold.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be signed in, in one of their roles, as a query that every request asks reads
 * them.
 *
 * @param role null for somebody who has none
 */
public record SignedInRow(
    UUID id,
    String username,
    String displayName,
    boolean mustChoosePassword,
    boolean secondFactorSettled,
    int epoch,
    @Nullable Role role) {
  /** Of {@code person p} and {@code person_role r}. */
  public static final String COLUMNS =
      "p.id, p.username, p.display_name, p.must_change_password,"
          + " p.second_factor or p.password_hash is null as factor_settled, p.session_epoch, r.role";

  public static SignedInRow read(ResultSet row, int index) throws SQLException {
    String role = row.getString("role");
    return new SignedInRow(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getBoolean("must_change_password"),
        row.getBoolean("factor_settled"),
        row.getInt("session_epoch"),
        role == null ? null : Role.valueOf(role));
  }

  /**
   * @param rows of one person
   */
  public static Optional<SignedInPerson> one(List<SignedInRow> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (SignedInRow row : rows) {
      if (row.role() != null) {
        roles.add(row.role());
      }
    }
    SignedInRow any = rows.getFirst();
    return Optional.of(
        SignedInPerson.withoutPassword(
            new PersonId(any.id()),
            any.username(),
            any.displayName(),
            roles,
            any.mustChoosePassword(),
            any.secondFactorSettled(),
            any.epoch()));
  }
}
