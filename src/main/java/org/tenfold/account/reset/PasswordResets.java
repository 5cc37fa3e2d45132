package org.tenfold.account.reset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Secrets;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;

/**
 * Links by which one chooses a new password: good once, for a day, and one at a time for each
 * person.
 */
@Service
public class PasswordResets {
  private static final Duration VALID = Duration.ofDays(1);
  private static final int SECRET = 32;

  private final PasswordResetRows resets;
  private final AccountService accounts;
  private final ApiTokens tokens;
  private final AuditLog audit;

  PasswordResets(
      PasswordResetRows resets, AccountService accounts, ApiTokens tokens, AuditLog audit) {
    this.resets = resets;
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * A new link; earlier ones of this person no longer hold. What they have open goes on until it is
   * used.
   *
   * @param by who makes it; null for the person, who is not signed in
   * @return path with the secret, shown once; only its hash is stored
   * @throws InvalidInput when the person may not sign in
   */
  @Transactional
  public String make(PersonId person, @Nullable PersonId by) {
    if (!accounts.person(person).maySignIn()) {
      throw new InvalidInput("account.reset-off");
    }
    resets.withdraw(person);
    String secret = Secrets.random(SECRET);
    resets.saveAndFlush(
        new PasswordResetRow(person, Secrets.sha256(secret), by, Instant.now().plus(VALID)));
    audit.note(AuditKind.RESET_LINK_MADE, person.value(), "");
    return "reset/" + secret;
  }

  /** Whose password this link resets, or empty when it is unknown, used or too old. */
  @Transactional(readOnly = true)
  public Optional<Person> person(String secret) {
    return resets.good(Secrets.sha256(secret)).map(reset -> accounts.person(reset.person()));
  }

  /**
   * Ends all that this person has open, tokens too.
   *
   * @throws InvalidInput when the link is no longer good, or the password too short or too long
   */
  @Transactional
  public void use(String secret, String password) {
    PersonId person =
        person(secret).map(Person::id).orElseThrow(() -> new InvalidInput("account.reset-over"));
    accounts.resetPassword(person, password);
    if (resets.use(Secrets.sha256(secret)) != 1) {
      throw new InvalidInput("account.reset-over");
    }
    tokens.revokeAll(person);
    audit.noteOf(person.value(), AuditKind.PASSWORD_RESET, person.value(), "", "");
  }
}
