package org.tenfold.recruitment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenfold.account.AccountPages;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Admission;
import org.tenfold.annotation.Quota;
import org.tenfold.annotation.Refusal;

/**
 * Participants get as many clips as their recruitment says, while they are under way. Asked first:
 * to whoever is done, it does not matter what else is missing.
 */
@Component
@Order(0)
class ParticipantAdmission implements Admission {
  private static final int MOST_KEPT = 10_000;
  private static final Refusal OVER =
      new Refusal("participation", "participation", List.of(), AccountPages.PARTICIPATION);

  private final AccountService accounts;
  private final ParticipationFigures figures;

  /** It never changes, and annotators must not wait for what concerns participants. */
  private final Cache<PersonId, Boolean> participants =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  ParticipantAdmission(AccountService accounts, ParticipationFigures figures) {
    this.accounts = accounts;
    this.figures = figures;
  }

  @Override
  public Optional<Refusal> refusal(PersonId annotator) {
    return isParticipant(annotator) && figures.current(annotator).isEmpty()
        ? Optional.of(OVER)
        : Optional.empty();
  }

  @Override
  public Optional<Quota> quota(PersonId annotator) {
    return isParticipant(annotator)
        ? figures
            .current(annotator)
            .map(current -> new Quota(current.judged(), current.clips(), OVER))
        : Optional.empty();
  }

  private boolean isParticipant(PersonId annotator) {
    Boolean known = participants.getIfPresent(annotator);
    if (known == null) {
      known = Optional.of(accounts.person(annotator)).filter(Person::participant).isPresent();
      participants.put(annotator, known);
    }
    return known;
  }
}
