package org.tenfold.annotation.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.claim.Annotator;
import org.tenfold.annotation.claim.Annotators;
import org.tenfold.statistics.Measure;

/**
 * Annotators as curators see them. Figures for people to weigh: nothing follows from them by
 * itself. Thread-safe.
 */
@Service
public class AnnotatorReports {
  private final Memberships members;
  private final Annotators annotators;
  private final AnnotatorFigures figures;

  AnnotatorReports(Memberships members, Annotators annotators, AnnotatorFigures figures) {
    this.members = members;
    this.annotators = annotators;
    this.figures = figures;
  }

  /**
   * @param active time in which clips were seen and played
   * @param medianResponseMillis from the first picture to the key; 0 without votes
   * @param goldRight hidden gold clips judged as settled, of {@code goldClips}
   * @param repeatKappa Cohen's kappa of this person's first and second judgements of {@code
   *     repeatClips} clips
   * @param likest name of the annotator whose votes are most alike beyond what others explain
   */
  public record Report(
      PersonId id,
      String name,
      boolean paused,
      String pausedReason,
      int votes,
      Duration active,
      int medianResponseMillis,
      Measure agreement,
      int agreementClips,
      int goldRight,
      int goldClips,
      Measure repeatKappa,
      int repeatClips,
      String likest,
      Measure excess,
      int commonClips) {
    /** Votes an hour of active time; 0 without any. */
    public double pace() {
      return active.isZero() ? 0 : votes * 3600e3 / active.toMillis();
    }
  }

  /**
   * By name. What people said may be a little old where there are very many votes: see {@link
   * AnnotatorFigures#now}.
   */
  public List<Report> all() {
    Map<PersonId, AnnotatorFigures.Figures> said = figures.now();
    Map<PersonId, Annotator> known = annotators.all();
    List<Person> people = members.with(Role.ANNOTATOR);
    Map<PersonId, String> names =
        people.stream().collect(Collectors.toMap(Person::id, Person::displayName));
    return people.stream()
        .map(
            person ->
                report(
                    person,
                    known.get(person.id()),
                    said.getOrDefault(person.id(), AnnotatorFigures.Figures.NONE),
                    names))
        .toList();
  }

  private static Report report(
      Person person,
      @Nullable Annotator annotator,
      AnnotatorFigures.Figures said,
      Map<PersonId, String> names) {
    AnnotatorAgreement own = said.agreement();
    return new Report(
        person.id(),
        person.displayName(),
        annotator != null && annotator.paused(),
        annotator == null ? "" : annotator.pausedReason(),
        own.votes(),
        said.active(),
        said.medianResponseMillis(),
        own.agreement(),
        own.agreementClips(),
        said.gold().right(),
        said.gold().all(),
        said.repeats().kappa(),
        said.repeats().all(),
        own.likest() == null ? "" : names.getOrDefault(own.likest(), ""),
        own.excess(),
        own.commonClips());
  }
}
