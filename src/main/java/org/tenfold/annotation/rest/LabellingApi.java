package org.tenfold.annotation.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.OwnVotes;
import org.tenfold.annotation.PositionOrder;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.VoteNotes;
import org.tenfold.annotation.VotingProgress;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.vote.Receipt;
import org.tenfold.annotation.vote.Skip;
import org.tenfold.annotation.vote.SkipReason;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCuts;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelClass;
import org.tenfold.label.LabelSet;
import org.tenfold.project.LabelSets;
import org.tenfold.project.Projects;

/**
 * The labelling loop over HTTP. It tells an annotator their own work only: nothing in any answer
 * depends on what others said of a clip.
 */
@RestController
@RequestMapping("/api/v1")
@RolesAllowed(Role.Names.ANNOTATOR)
class LabellingApi {
  private final AnnotationService annotation;
  private final ClipCuts cuts;
  private final Projects projects;
  private final LabelSets labelSets;
  private final OwnVotes ownVotes;
  private final VoteNotes notes;

  LabellingApi(
      AnnotationService annotation,
      ClipCuts cuts,
      Projects projects,
      LabelSets labelSets,
      OwnVotes ownVotes,
      VoteNotes notes) {
    this.ownVotes = ownVotes;
    this.notes = notes;
    this.labelSets = labelSets;
    this.annotation = annotation;
    this.cuts = cuts;
    this.projects = projects;
  }

  /**
   * @param ahead how many clips to hold beside the one to judge: 0 or 1
   */
  record ClaimRequest(int ahead) {}

  /**
   * @param src where the clip is, relative to the server's root
   */
  record Held(UUID token, UUID clip, String src, double seconds, double fps) {}

  record Claimed(List<Held> assignments, VotingProgress progress) {}

  /**
   * @param id made by the caller; a repeat with the same id is answered alike and stored once
   * @param token of the hold
   * @param emotion number of the label, see {@code GET /api/v1/labels}
   * @param order which label stood at which place, such as 3415267: those after 9 are a, b, …
   * @param note to the curators, about this clip
   */
  record VoteRequest(
      UUID id,
      UUID token,
      int emotion,
      int responseMs,
      @Nullable Integer activeMs,
      double watchedFraction,
      int replays,
      @Nullable Double speed,
      @Nullable String order,
      @Nullable String note) {}

  record Voted(UUID id, Instant undoUntil, VotingProgress progress) {}

  record Undone(Held assignment) {}

  record SkipRequest(UUID id, UUID token, SkipReason reason, @Nullable String note) {}

  record Skipped(VotingProgress progress) {}

  /**
   * One label of the project.
   *
   * @param number what a vote says
   * @param key in files and addresses
   * @param letter on the keyboard
   * @param colour place in the palette, 1..20
   * @param rare whether clips of it are wanted
   */
  record ToldLabel(
      int number,
      String key,
      String english,
      String chinese,
      String letter,
      int colour,
      boolean rare) {}

  /** What clips are judged to be, in the order of files. */
  @Operation(
      summary = "Labels of the project",
      description = "In the order of files: what numbers of votes mean.")
  @GetMapping("/labels")
  @RolesAllowed({Role.Names.ANNOTATOR, Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
  List<ToldLabel> labels() {
    LabelSet labels = projects.current().labels();
    return labels.all().stream().map(label -> told(label, labels.classOf(label))).toList();
  }

  private static ToldLabel told(Label label, LabelClass one) {
    return new ToldLabel(
        label.number(),
        one.key(),
        one.english(),
        one.chinese(),
        String.valueOf(one.letter()),
        one.colour(),
        one.rare());
  }

  @Operation(
      summary = "Take a clip to judge",
      description = "Answers with the clips held now, with a token each: none where nothing waits.")
  @PostMapping("/claims")
  Claimed claim(@RequestBody ClaimRequest request, @AuthenticationPrincipal SignedInPerson me) {
    List<Held> held = held(annotation.claim(me.id(), 1 + request.ahead()));
    return new Claimed(held, annotation.progress(me.id()));
  }

  @Operation(summary = "Give a clip back")
  @DeleteMapping("/claims/{token}")
  ResponseEntity<Void> release(
      @PathVariable UUID token, @AuthenticationPrincipal SignedInPerson me) {
    annotation.release(token, me.id());
    return ResponseEntity.noContent().build();
  }

  @Operation(
      summary = "Vote",
      description = "A repeat with the same id is answered alike (200) and stored once.")
  @PostMapping("/votes")
  ResponseEntity<Voted> vote(
      @RequestBody VoteRequest request, @AuthenticationPrincipal SignedInPerson me) {
    PersonId annotator = me.id();
    Receipt receipt =
        annotation.vote(
            required(request.token(), "token"),
            annotator,
            vote(request, labelSets.judged(projects.currentId())));
    note(receipt.id(), annotator, request.note());
    Voted body = new Voted(receipt.id(), receipt.undoUntil(), annotation.progress(annotator));
    return receipt.repeated()
        ? ResponseEntity.ok(body)
        : ResponseEntity.created(URI.create("/api/v1/votes/" + receipt.id())).body(body);
  }

  @Operation(
      summary = "Take a vote back",
      description = "For some seconds after it; the clip is held again.")
  @DeleteMapping("/votes/{id}")
  Undone undo(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
    return new Undone(held(List.of(annotation.undo(id, me.id()))).getFirst());
  }

  @Operation(summary = "Say that a clip cannot be judged")
  @PostMapping("/skips")
  ResponseEntity<Skipped> skip(
      @RequestBody SkipRequest request, @AuthenticationPrincipal SignedInPerson me) {
    String note = request.note() == null ? "" : request.note().strip();
    annotation.skip(
        required(request.token(), "token"),
        me.id(),
        new Skip(required(request.id(), "id"), required(request.reason(), "reason"), note));
    return ResponseEntity.status(201).body(new Skipped(annotation.progress(me.id())));
  }

  private void note(UUID vote, PersonId annotator, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      ownVotes.find(vote, annotator).ifPresent(own -> notes.noted(own, words));
    }
  }

  private static Vote vote(VoteRequest request, LabelSet labels) {
    String order = request.order() == null ? PositionOrder.text(labels.all()) : request.order();
    PositionOrder.parse(order, labels.size());
    return new Vote(
        required(request.id(), "id"),
        label(request.emotion(), labels),
        request.responseMs(),
        request.activeMs() == null ? request.responseMs() : request.activeMs(),
        Math.clamp(request.watchedFraction(), 0, 1),
        request.replays(),
        request.speed() == null ? 1 : request.speed(),
        order);
  }

  private static Label label(int number, LabelSet labels) {
    if (!labels.has(number)) {
      throw new InvalidInput("annotation.emotion-range", number, labels.size());
    }
    return labels.label(number);
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new InvalidInput("annotation.field-missing", name);
    }
    return value;
  }

  private List<Held> held(List<Assignment> assignments) {
    Map<ClipId, Clip.Cut> of = cuts.of(assignments.stream().map(Assignment::clip).toList());
    return assignments.stream().map(each -> held(each, of.get(each.clip()))).toList();
  }

  private static Held held(Assignment assignment, Clip.@Nullable Cut cut) {
    Objects.requireNonNull(cut, "a clip that is not cut was given out");
    return new Held(
        assignment.token(),
        assignment.clip().value(),
        "media/clips/" + assignment.clip().value(),
        cut.durationSeconds(),
        cut.fps());
  }
}
