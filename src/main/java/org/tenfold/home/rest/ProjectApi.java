package org.tenfold.home.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.clip.ClipCounts;
import org.tenfold.clip.ClipStatus;
import org.tenfold.label.LabelClass;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.agreement.AgreementFigures;
import org.tenfold.web.rest.Page;

/** The project that a token is for, and those that one may see. */
@RestController
@RequestMapping("/api/v1")
class ProjectApi {
  private final Projects projects;
  private final MovieService movies;
  private final ClipCounts clips;
  private final LiveAgreements live;
  private final ReleaseService releases;

  ProjectApi(
      Projects projects,
      MovieService movies,
      ClipCounts clips,
      LiveAgreements live,
      ReleaseService releases) {
    this.projects = projects;
    this.movies = movies;
    this.clips = clips;
    this.live = live;
    this.releases = releases;
  }

  /**
   * @param address where its pages begin on this server
   */
  record Brief(String key, String name, String address, boolean demo, boolean archived) {
    static Brief of(Project project) {
      return new Brief(
          project.key().toString(),
          project.name(),
          project.address(),
          project.demo(),
          project.archived());
    }
  }

  /**
   * @param votesPerClip how many votes each clip gets
   * @param labelThreshold of so many of them makes a single label
   */
  record Rules(
      int votesPerClip,
      int labelThreshold,
      int clipsPerMovie,
      int leastMillis,
      int mostMillis,
      boolean tagsNeeded,
      int checkers) {}

  /**
   * Each null for those whose overview does not tell it.
   *
   * @param toCheck clips that wait for a curator
   * @param clips that annotators judge
   * @param finished of them with all votes
   * @param votes that count, of people
   */
  record Counts(
      @Schema(nullable = true) @Nullable Integer movies,
      @Schema(nullable = true) @Nullable Integer toCheck,
      @Schema(nullable = true) @Nullable Integer clips,
      @Schema(nullable = true) @Nullable Integer finished,
      @Schema(nullable = true) @Nullable Long votes,
      @Schema(nullable = true) @Nullable Integer releases) {}

  /**
   * @param labelSet its name; GET /api/v1/labels tells more of its labels
   * @param labels keys in their order: the first has number 1
   */
  record Whole(Brief project, String labelSet, List<String> labels, Rules rules, Counts counts) {}

  @Operation(
      summary = "The project with its rules and counts",
      description = "The one that the token is for, or that the address names.")
  @GetMapping("/project")
  @RolesAllowed({Role.Names.ANNOTATOR, Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
  Whole project(@AuthenticationPrincipal SignedInPerson me) {
    Project project = projects.current();
    return new Whole(
        Brief.of(project),
        project.labelSet().name(),
        project.labels().classes().stream().map(LabelClass::key).toList(),
        new Rules(
            project.rule().votes(),
            project.rule().threshold(),
            project.collection().clipsPerMovie(),
            project.collection().leastMillis(),
            project.collection().mostMillis(),
            project.collection().tagsNeeded(),
            project.collection().checkers()),
        counts(project, me));
  }

  private Counts counts(Project project, SignedInPerson me) {
    boolean admin = me.has(Role.ADMIN);
    boolean curator = admin || me.has(Role.CURATOR);
    boolean staff = curator || me.has(Role.COLLECTOR);
    Integer cut = staff ? Integer.valueOf(movies.count(project)) : null;
    Integer frozen = admin ? Integer.valueOf(releases.releases().size()) : null;
    if (!curator) {
      return new Counts(cut, null, null, null, null, frozen);
    }
    AgreementFigures human = live.now(VoteSource.PEOPLE).figures();
    return new Counts(
        cut,
        clips.with(ClipStatus.PROPOSED),
        Math.toIntExact(human.items()),
        Math.toIntExact(human.finished().items()),
        human.votes(),
        frozen);
  }

  @Operation(
      summary = "Projects that one may see",
      description = "With a token the one that it is for.")
  @GetMapping("/projects")
  @PermitAll
  Page<Brief> all(
      @AuthenticationPrincipal SignedInPerson me,
      Authentication by,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    List<Project> known =
        by instanceof PreAuthenticatedAuthenticationToken
            ? List.of(projects.current())
            : projects.all().stream().filter(one -> me.knows(one.id().value())).toList();
    return Page.of(known, one -> one.key().toString(), after, limit, Brief::of);
  }
}
