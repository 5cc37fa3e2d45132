package org.tenfold.account.signin;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.account.Secrets;
import org.tenfold.account.UserName;

/**
 * Browsers in which a person has signed in before. The secret of one opens nothing: it only keeps
 * others' wrong guesses at that name from making its owner wait.
 */
@Service
public class KnownDevices {
  private static final int LENGTH = 40;

  private final JdbcClient jdbc;

  KnownDevices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this name has signed in with this secret. */
  public boolean knows(UserName name, String secret) {
    if (secret.length() != LENGTH) {
      return false;
    }
    return jdbc.sql(
            """
            select count(*) from known_device d join person p on p.id = d.person_id
            where d.token_hash = :hash and p.username = :name
            """)
        .param("hash", Secrets.sha256(secret))
        .param("name", name.value())
        .query(Integer.class)
        .single()
        .equals(1);
  }

  /**
   * Notes a sign-in.
   *
   * @param secret what the browser came with, if anything
   * @return a new secret for it, unless this person has signed in with the old one before
   */
  @Transactional
  public Optional<String> signedIn(PersonId person, Optional<String> secret) {
    int known =
        jdbc.sql(
                """
                update known_device set last_used = current_timestamp
                where token_hash = :hash and person_id = :person
                """)
            .param("hash", Secrets.sha256(secret.orElse("")))
            .param("person", person.value())
            .update();
    if (known == 1) {
      return Optional.empty();
    }
    jdbc.sql("delete from known_device where last_used < current_timestamp - interval '180' day")
        .update();
    String made = Secrets.random(LENGTH);
    jdbc.sql(
            """
            insert into known_device (token_hash, person_id, last_used)
            values (:hash, :person, current_timestamp)
            """)
        .param("hash", Secrets.sha256(made))
        .param("person", person.value())
        .update();
    return Optional.of(made);
  }
}
