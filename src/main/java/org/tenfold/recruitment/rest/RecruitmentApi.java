package org.tenfold.recruitment.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.error.Message;
import org.tenfold.error.NotThereException;
import org.tenfold.error.WrongParameterException;
import org.tenfold.project.Projects;
import org.tenfold.recruitment.Completion;
import org.tenfold.recruitment.LinkParameters;
import org.tenfold.recruitment.ParticipantLine;
import org.tenfold.recruitment.Platform;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.RecruitmentId;
import org.tenfold.recruitment.Recruitments;
import org.tenfold.recruitment.Terms;
import org.tenfold.web.RouteId;
import org.tenfold.web.rest.Page;

/** Recruitments and their participants. */
@RestController
@RequestMapping("/api/v1/recruitments")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class RecruitmentApi {
  private final Recruitments recruitments;
  private final Projects projects;

  RecruitmentApi(Recruitments recruitments, Projects projects) {
    this.recruitments = recruitments;
    this.projects = projects;
  }

  /**
   * Where nothing is said, the platform's usual.
   *
   * @param preset prolific, connect, sona or own
   * @param platform whose participant ids they are
   * @param clips that a participant judges
   * @param places at most so many participants
   */
  record Wish(
      @Nullable String name,
      @Nullable String preset,
      @Nullable String platform,
      @Nullable String participantParameter,
      @Nullable String studyParameter,
      @Nullable String sessionParameter,
      int clips,
      int places,
      @Nullable Integer idleMinutes,
      @Nullable String code,
      @Nullable String screenedOutCode,
      @Nullable String fullCode,
      @Nullable String redirect,
      @Nullable BigDecimal pay,
      @Nullable Instant opensAt,
      @Nullable Instant closesAt) {}

  /**
   * @param link from the server's root, with the platform's placeholders
   * @param door not_yet, open or closed
   */
  record Told(
      String id,
      String name,
      String preset,
      String platform,
      String link,
      int clips,
      int places,
      int idleMinutes,
      @Nullable BigDecimal pay,
      @Nullable Instant opensAt,
      @Nullable Instant closesAt,
      @Nullable Instant closedAt,
      String door,
      Recruitments.Counts counts) {}

  /**
   * @param active minutes with a clip in front of them
   * @param booked in the ledger, less what was taken back
   */
  record ToldParticipant(
      String participation,
      String participantId,
      String study,
      String session,
      String account,
      String state,
      boolean idle,
      Instant startedAt,
      Instant lastAt,
      @Nullable Instant endedAt,
      int clips,
      double active,
      String code,
      @Nullable Instant codeGivenAt,
      BigDecimal booked) {}

  @Operation(summary = "Recruitments, newest first")
  @GetMapping
  Page<Told> all(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(
        recruitments.all(), one -> one.id().value().toString(), after, limit, this::told);
  }

  @Operation(
      summary = "Make a recruitment",
      description = "Its terms never change: whoever wants others closes it and makes a new one.")
  @PostMapping
  ResponseEntity<Told> make(
      @RequestBody Wish wish, @AuthenticationPrincipal SignedInPerson me) {
    Recruitment made = recruitments.make(terms(wish), me.id());
    return ResponseEntity.created(URI.create("api/v1/recruitments/" + made.id().value()))
        .body(told(made));
  }

  @Operation(summary = "A recruitment")
  @GetMapping("/{id}")
  Told one(@PathVariable String id) {
    return told(found(id));
  }

  @Operation(summary = "Participants of a recruitment, first come first")
  @GetMapping("/{id}/participants")
  Page<ToldParticipant> participants(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(
        recruitments.participants(found(id)),
        line -> line.participation().toString(),
        after,
        limit,
        RecruitmentApi::told);
  }

  @Operation(
      summary = "Close a recruitment",
      description = "Nobody new comes; whoever is under way goes on. It stays closed.")
  @PostMapping("/{id}/close")
  Told close(@PathVariable String id) {
    recruitments.close(found(id).id());
    return told(found(id));
  }

  private static Terms terms(Wish wish) {
    String key = text(wish.preset(), Platform.OWN.key());
    Platform preset =
        Platform.ofKey(key)
            .orElseThrow(
                () ->
                    new WrongParameterException(
                        "preset", key, Message.of("error.may-one", presets())));
    LinkParameters usual = preset.parameters();
    return new Terms(
        text(wish.name(), ""),
        preset,
        text(wish.platform(), preset.title()),
        new LinkParameters(
            text(wish.participantParameter(), usual.participant()),
            text(wish.studyParameter(), usual.study()),
            text(wish.sessionParameter(), usual.session())),
        wish.clips(),
        wish.places(),
        Objects.requireNonNullElse(wish.idleMinutes(), Terms.USUAL_IDLE_MINUTES),
        new Completion(
            text(wish.code(), ""),
            text(wish.screenedOutCode(), ""),
            text(wish.fullCode(), ""),
            text(wish.redirect(), "")),
        wish.pay(),
        wish.opensAt(),
        wish.closesAt());
  }

  private static String presets() {
    return Arrays.stream(Platform.values()).map(Platform::key).collect(Collectors.joining(", "));
  }

  private static String text(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  private Recruitment found(String id) {
    return RouteId.of(id, RecruitmentId::parse)
        .flatMap(recruitments::find)
        .orElseThrow(() -> new NotThereException(id));
  }

  private Told told(Recruitment one) {
    Terms terms = one.terms();
    return new Told(
        one.id().value().toString(),
        terms.name(),
        terms.preset().key(),
        terms.platform(),
        projects.current().address() + one.address(),
        terms.clips(),
        terms.places(),
        terms.idleMinutes(),
        terms.pay(),
        terms.opensAt(),
        terms.closesAt(),
        one.closedAt(),
        one.door(Instant.now()).name().toLowerCase(java.util.Locale.ROOT),
        Recruitments.counts(one, recruitments.participants(one)));
  }

  private static ToldParticipant told(ParticipantLine line) {
    return new ToldParticipant(
        line.participation().toString(),
        line.participantId(),
        line.study(),
        line.session(),
        line.account(),
        line.state().name().toLowerCase(java.util.Locale.ROOT),
        line.idle(),
        line.startedAt(),
        line.lastAt(),
        line.endedAt(),
        line.judged(),
        line.activeMinutes(),
        line.code(),
        line.codeGivenAt(),
        line.booked());
  }
}
