package org.tenfold.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.admission.AdmissionService;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.clip.ClipCounts;
import org.tenfold.clip.ClipStatus;
import org.tenfold.discussion.Discussions;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;

/** What somebody can do next in the project of now, by their roles, in the order of the work. */
@Service
class WorkAhead {
  private final MovieService movies;
  private final ClipCounts clips;
  private final AnnotationService annotation;
  private final LiveAgreements live;
  private final ReleaseService releases;
  private final BenchmarkService benchmarks;
  private final Memberships members;
  private final Discussions discussions;

  WorkAhead(
      MovieService movies,
      ClipCounts clips,
      AnnotationService annotation,
      LiveAgreements live,
      ReleaseService releases,
      BenchmarkService benchmarks,
      Memberships members,
      Discussions discussions) {
    this.movies = movies;
    this.clips = clips;
    this.annotation = annotation;
    this.live = live;
    this.releases = releases;
    this.benchmarks = benchmarks;
    this.members = members;
    this.discussions = discussions;
  }

  /**
   * One thing to do.
   *
   * @param key of its sentence, {@code next.<key>}, and its button, {@code next.<key>.go}
   * @param pressing whether it waits for this person; else it can be done, but nothing is amiss
   * @param values of both texts
   */
  record Next(String key, String path, boolean pressing, List<Object> values) {
    private Next(String key, String path, boolean pressing, Object... values) {
      this(key, path, pressing, List.of(values));
    }
  }

  /** What waits for them first, then what they can go on with. */
  List<Next> of(SignedInPerson person, Project project) {
    List<Next> next = new ArrayList<>();
    if (person.has(Role.ANNOTATOR)) {
      next.add(labelling(person.id()));
      long answered = discussions.unread(person.id());
      if (answered > 0) {
        next.add(new Next("answered", "votes", true, answered));
      }
    }
    if (person.has(Role.COLLECTOR)) {
      next.addAll(collecting(person, project));
    }
    if (person.has(Role.CURATOR) || person.has(Role.ADMIN)) {
      int waiting = clips.with(ClipStatus.PROPOSED);
      if (waiting > 0) {
        next.add(new Next("check", "check", true, waiting));
      }
      long asked = discussions.open();
      if (asked > 0) {
        next.add(new Next("discuss", "discussions", true, asked));
      }
      if (waiting == 0 && asked == 0 && !person.has(Role.ADMIN)) {
        next.add(new Next("agree", "agreement", false));
      }
    }
    if (person.has(Role.ADMIN)) {
      next.addAll(administering(project));
    }
    next.sort(Comparator.comparing(Next::pressing).reversed());
    return next;
  }

  private Next labelling(PersonId annotator) {
    long open = annotation.progress(annotator).open();
    return open > 0
        ? new Next("label", "label", true, open)
        : new Next("labelled", AdmissionService.PAGE, false);
  }

  private List<Next> collecting(SignedInPerson person, Project project) {
    List<Next> next = new ArrayList<>();
    int all = movies.count(project);
    ClipCounts.Own own = clips.of(person.id());
    Optional<Movie> last = own.lastCut().flatMap(movies::find);
    if (all == 0) {
      next.add(new Next("movie", "movies", true));
    } else if (last.isPresent()) {
      next.add(new Next("cut", page(last.get()), !person.has(Role.ADMIN), last.get().title()));
    } else {
      next.add(new Next("begin", "movies", !person.has(Role.ADMIN), all));
    }
    own.lastRejected()
        .ifPresent(
            movie ->
                next.add(
                    new Next(
                        "rejected",
                        "movies/" + movie.value(),
                        false,
                        own.with(ClipStatus.REJECTED))));
    return next;
  }

  private List<Next> administering(Project project) {
    List<Release> frozen = releases.releases();
    if (!members.anyWith(Role.ANNOTATOR)) {
      return List.of(new Next("invite", "people", true));
    }
    if (frozen.isEmpty()) {
      int human = finished(VoteSource.PEOPLE);
      int simulated = project.demo() ? finished(VoteSource.SIMULATION) : 0;
      return human > 0
          ? List.of(new Next("freeze", "releases", true, human))
          : simulated > 0
              ? List.of(new Next("freeze-simulated", "releases", false, simulated))
              : List.of();
    }
    return benchmarks.runs().isEmpty()
        ? List.of(new Next("launch", "benchmarks", false, frozen.getFirst().name()))
        : List.of(new Next("compare", "leaderboard", false, benchmarks.runs().size()));
  }

  private int finished(VoteSource source) {
    return Math.toIntExact(live.now(source).figures().finished().items());
  }

  private static String page(Movie movie) {
    return "movies/" + movie.id().value();
  }
}
