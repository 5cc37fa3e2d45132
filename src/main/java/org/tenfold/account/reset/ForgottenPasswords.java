package org.tenfold.account.reset;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tenfold.account.People;
import org.tenfold.account.Person;
import org.tenfold.account.UserName;
import org.tenfold.account.signin.AskThrottle;
import org.tenfold.error.InvalidInput;
import org.tenfold.language.Language;

/**
 * Sends a link for a new password to whoever says that they lost theirs, if there is such a person.
 * The answer is the same and comes as soon if there is none: the work is done after it.
 */
@Service
public class ForgottenPasswords {
  private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);
  private static final int MOST_TYPED = 254;

  /** Accounts of one address: a laboratory with one mailbox. */
  private static final int MOST_ACCOUNTS = 5;

  private final People people;
  private final ResetMails mails;
  private final AskThrottle throttle;
  private final ExecutorService after =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("forgotten-passwords").factory());

  ForgottenPasswords(People people, ResetMails mails, AskThrottle throttle) {
    this.people = people;
    this.mails = mails;
    this.throttle = throttle;
  }

  /** Whether this server sends mail. */
  public boolean offered() {
    return mails.offered();
  }

  /**
   * @param typed a user name, or the address of a mailbox
   * @param place address of the caller, in digits
   * @throws InvalidInput when this place must wait, or nothing was typed
   */
  public void ask(String typed, String place, Language language) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.length() > MOST_TYPED) {
      throw new InvalidInput("account.forgot-nobody");
    }
    if (!throttle.mayAsk(wanted, place)) {
      throw new InvalidInput("account.forgot-wait");
    }
    after.execute(() -> send(wanted, language));
  }

  private void send(String wanted, Language language) {
    try {
      for (Person person : meant(wanted)) {
        Optional.ofNullable(person.email())
            .ifPresent(email -> mails.sendTo(person, email, language));
      }
    } catch (RuntimeException outage) {
      LOG.warn("A link for a new password could not be made: {}", outage.getMessage());
    }
  }

  private List<Person> meant(String wanted) {
    return wanted.contains("@")
        ? people.reachedBy(wanted).stream().limit(MOST_ACCOUNTS).toList()
        : UserName.typed(wanted)
            .flatMap(name -> people.findByUsername(name.value()))
            .filter(person -> person.maySignIn() && person.passwordHash() != null)
            .stream()
            .toList();
  }

  @PreDestroy
  void stop() {
    after.shutdown();
  }
}
