package org.tenfold.annotation.rest;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.Vote;
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
import org.tenfold.label.LabelSet;

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

  LabellingApi(AnnotationService annotation, ClipCuts cuts) {
    this.annotation = annotation;
    this.cuts = cuts;
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
   * @param emotion 1 happy, 2 sad, 3 neutral, 4 angry, 5 surprise, 6 disgust, 7 fear
   * @param order which emotion stood on which key, such as 3415267
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
      @Nullable String order) {}

  record Voted(UUID id, Instant undoUntil, VotingProgress progress) {}

  record Undone(Held assignment) {}

  record SkipRequest(UUID id, UUID token, SkipReason reason, @Nullable String note) {}

  record Skipped(VotingProgress progress) {}

  @PostMapping("/claims")
  Claimed claim(@RequestBody ClaimRequest request, @AuthenticationPrincipal SignedInPerson me) {
    List<Held> held = held(annotation.claim(me.id(), 1 + request.ahead()));
    return new Claimed(held, annotation.progress(me.id()));
  }

  @DeleteMapping("/claims/{token}")
  ResponseEntity<Void> release(
      @PathVariable UUID token, @AuthenticationPrincipal SignedInPerson me) {
    annotation.release(token, me.id());
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/votes")
  ResponseEntity<Voted> vote(
      @RequestBody VoteRequest request, @AuthenticationPrincipal SignedInPerson me) {
    PersonId annotator = me.id();
    Receipt receipt = annotation.vote(required(request.token(), "token"), annotator, vote(request));
    Voted body = new Voted(receipt.id(), receipt.undoUntil(), annotation.progress(annotator));
    return receipt.repeated()
        ? ResponseEntity.ok(body)
        : ResponseEntity.created(URI.create("/api/v1/votes/" + receipt.id())).body(body);
  }

  @DeleteMapping("/votes/{id}")
  Undone undo(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
    return new Undone(held(List.of(annotation.undo(id, me.id()))).getFirst());
  }

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

  private static Vote vote(VoteRequest request) {
    return new Vote(
        required(request.id(), "id"),
        emotion(request.emotion()),
        request.responseMs(),
        request.activeMs() == null ? request.responseMs() : request.activeMs(),
        Math.clamp(request.watchedFraction(), 0, 1),
        request.replays(),
        request.speed() == null ? 1 : request.speed(),
        request.order() == null ? "1234567" : request.order());
  }

  private static Label emotion(int number) {
    if (number < 1 || number > LabelSet.DFEW.size()) {
      throw new InvalidInput("annotation.emotion-range", number);
    }
    return LabelSet.DFEW.label(number);
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
