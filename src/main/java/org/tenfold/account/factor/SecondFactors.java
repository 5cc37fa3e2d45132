package org.tenfold.account.factor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonChanges;
import org.tenfold.account.PersonId;
import org.tenfold.account.SecondFactorDemand;
import org.tenfold.account.SecondFactorLost;
import org.tenfold.account.Secrets;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;

/**
 * The second factor of those who have one: codes of an app, each accepted once, and ten codes for
 * when it is lost. How often one may try is not its business.
 */
@Service
public class SecondFactors {
  static final int RECOVERY_CODES = 10;

  /** 58 bits: not to be guessed from its hash. */
  private static final int RECOVERY_LENGTH = 10;

  private final SecondFactorRows factors;
  private final RecoveryCodes codes;
  private final AccountService accounts;
  private final PersonChanges people;
  private final SecondFactorDemand demand;
  private final AuditLog audit;
  private final InstantSource clock = InstantSource.system();

  SecondFactors(
      SecondFactorRows factors,
      RecoveryCodes codes,
      AccountService accounts,
      PersonChanges people,
      SecondFactorDemand demand,
      AuditLog audit) {
    this.factors = factors;
    this.codes = codes;
    this.accounts = accounts;
    this.people = people;
    this.demand = demand;
    this.audit = audit;
  }

  /**
   * A secret that an app may take; nothing is kept until a code of it was seen.
   *
   * @param secret in base32, for those who type it
   * @param link for those whose app reads a QR code
   */
  public record Offer(String secret, String link) {}

  public Offer offer(PersonId person) {
    String secret = Totp.secret();
    return new Offer(secret, Totp.link(accounts.person(person).username(), secret));
  }

  /**
   * From now on a code is asked for after this person's password.
   *
   * @param code of the app, which shows that it has the secret
   * @return codes for when the app is lost, shown once
   * @throws InvalidInput when it is another code
   */
  @Transactional
  public List<String> confirm(PersonId person, Offer offer, String code) {
    OptionalLong step = Totp.stepOf(offer.secret(), plain(code), clock.instant());
    if (step.isEmpty()) {
      throw new InvalidInput("account.code-wrong");
    }
    factors.remove(person);
    factors.saveAndFlush(new SecondFactorRow(person, offer.secret(), step.getAsLong()));
    people.setSecondFactor(person, true);
    audit.note(AuditKind.SECOND_FACTOR_SET, person.value(), "");
    return newCodes(person);
  }

  /** Ten others instead of those that are left. */
  @Transactional
  public List<String> renewCodes(PersonId person) {
    audit.note(AuditKind.RECOVERY_CODES_MADE, person.value(), "");
    return newCodes(person);
  }

  private List<String> newCodes(PersonId person) {
    codes.remove(person);
    List<String> made =
        Stream.generate(() -> Secrets.random(RECOVERY_LENGTH)).limit(RECOVERY_CODES).toList();
    made.forEach(code -> codes.saveAndFlush(new RecoveryCodeRow(Secrets.sha256(code), person)));
    return made.stream().map(code -> code.substring(0, 5) + "-" + code.substring(5)).toList();
  }

  public int codesLeft(PersonId person) {
    return codes.left(person);
  }

  /** Whether this is a code of the person's app or one that stands in for it; it is used up. */
  @Transactional
  public boolean accept(PersonId person, String typed) {
    Optional<SecondFactorRow> factor = factors.of(person);
    String code = plain(typed);
    if (factor.isEmpty() || !accounts.person(person).hasSecondFactor()) {
      return false;
    }
    Instant now = clock.instant();
    OptionalLong step = Totp.stepOf(factor.get().secret(), code, now);
    if (step.isPresent()) {
      return factors.accept(person, step.getAsLong()) == 1;
    }
    boolean recovered = codes.use(Secrets.sha256(code), person) == 1;
    if (recovered) {
      audit.noteOf(person.value(), AuditKind.RECOVERY_CODE_USED, person.value(), "", "");
    }
    return recovered;
  }

  /** Whether this person may do without one. */
  public boolean mayDoWithout(Person person) {
    return !demand.of(person.administers());
  }

  /**
   * No code is asked for any longer; for somebody who lost the app and its codes, say.
   *
   * @param by whoever removes it: themselves only where none is demanded
   * @throws InvalidInput when one is demanded of them and they remove it themselves
   */
  @Transactional
  public void remove(PersonId person, PersonId by) {
    Person whose = accounts.person(person);
    if (person.equals(by) && !mayDoWithout(whose)) {
      throw new InvalidInput("account.code-demanded");
    }
    people.setSecondFactor(person, false);
    forget(person);
    audit.note(AuditKind.SECOND_FACTOR_REMOVED, person.value(), "");
  }

  @EventListener
  @Transactional
  public void lost(SecondFactorLost event) {
    forget(event.person());
    audit.note(AuditKind.SECOND_FACTOR_REMOVED, event.person().value(), "--admin");
  }

  @EventListener
  @Transactional
  public void gone(PersonAnonymised event) {
    forget(event.person());
  }

  private void forget(PersonId person) {
    codes.remove(person);
    factors.remove(person);
  }

  /** As people type it: with blanks or a dash in the middle. */
  private static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").strip().replaceAll("(?s)^(.{64}).*", "$1");
  }
}
