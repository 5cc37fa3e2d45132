package org.tenfold.account.web;

import java.util.Date;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.rememberme.JdbcTokenRepositoryImpl;
import org.springframework.security.web.authentication.rememberme.PersistentRememberMeToken;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.SignedInPerson;

/**
 * Browsers that sign in by themselves, each under the number of its person's sessions at the
 * sign-in that it began with: with another number it is as unknown as one that never was.
 */
class RememberedSignIns extends JdbcTokenRepositoryImpl {
  private final JdbcTemplate jdbc;

  RememberedSignIns(DataSource database) {
    setDataSource(database);
    this.jdbc = new JdbcTemplate(database);
  }

  @Override
  public void createNewToken(PersistentRememberMeToken token) {
    super.createNewToken(token);
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
      jdbc.update(
          "update persistent_logins set session_epoch = ? where series = ?",
          person.epoch(),
          token.getSeries());
    }
    jdbc.update(
        "delete from persistent_logins where last_used < ?",
        new Date(System.currentTimeMillis() - 1000L * SecurityConfiguration.REMEMBERED_SECONDS));
  }

  @EventListener
  void forget(PersonAnonymised gone) {
    removeUserTokens(gone.username());
  }

  @Override
  public @Nullable PersistentRememberMeToken getTokenForSeries(String series) {
    return jdbc
        .query(
            """
            select l.username, l.series, l.token, l.last_used
            from persistent_logins l join person p on p.username = l.username
            where l.series = ? and p.enabled and l.session_epoch = p.session_epoch
            """,
            (row, index) ->
                new PersistentRememberMeToken(
                    row.getString("username"),
                    row.getString("series"),
                    row.getString("token"),
                    row.getTimestamp("last_used")),
            series)
        .stream()
        .findFirst()
        .orElse(null);
  }
}
