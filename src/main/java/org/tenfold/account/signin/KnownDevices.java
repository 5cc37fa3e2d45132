package org.tenfold.account.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonAnonymised;
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
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

  private final KnownDeviceRows devices;

  KnownDevices(KnownDeviceRows devices) {
    this.devices = devices;
  }

  /** Whether this name has signed in with this secret. */
  public boolean knows(UserName name, String secret) {
    return secret.length() == LENGTH && devices.of(Secrets.sha256(secret), name.value()) == 1;
  }

  /**
   * Notes a sign-in.
   *
   * @param secret what the browser came with, if anything
   * @return a new secret for it, unless this person has signed in with the old one before
   */
  @Transactional
  public Optional<String> signedIn(PersonId person, Optional<String> secret) {
    if (devices.used(Secrets.sha256(secret.orElse("")), person) == 1) {
      return Optional.empty();
    }
    devices.forgetUnusedSince(Instant.now().minus(FORGOTTEN_AFTER));
    String made = Secrets.random(LENGTH);
    devices.saveAndFlush(new KnownDeviceRow(Secrets.sha256(made), person));
    return Optional.of(made);
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    devices.forget(gone.person());
  }
}
