package org.tenfold.agreement.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.annotation.ClipHistory;
import org.tenfold.annotation.GivenVote;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.error.Message;
import org.tenfold.error.NotThereException;
import org.tenfold.error.WrongParameterException;
import org.tenfold.web.rest.Page;

/** One clip with its votes, for those who may see who gave them. */
@RestController
@RequestMapping("/api/v1/agreement/clips/{id}")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class ClipApi {
  private final ClipService clips;
  private final AgreementService agreement;
  private final LiveAgreements live;
  private final VoteLedger ledger;
  private final ClipHistory history;

  ClipApi(
      ClipService clips,
      AgreementService agreement,
      LiveAgreements live,
      VoteLedger ledger,
      ClipHistory history) {
    this.clips = clips;
    this.agreement = agreement;
    this.live = live;
    this.ledger = ledger;
    this.history = history;
  }

  /**
   * @param media where it is, relative to the project's address
   */
  record ClipWithVotes(ToldClip clip, String media, List<ToldVote> votes) {}

  /**
   * @param person id of the annotator
   * @param label number
   */
  record ToldVote(
      UUID person,
      String annotator,
      int label,
      int responseMs,
      double watchedFraction,
      int replays,
      double speed,
      Instant at) {
    static ToldVote of(GivenVote vote) {
      return new ToldVote(
          vote.person().value(),
          vote.annotator(),
          vote.emotion().number(),
          vote.responseMillis(),
          vote.watchedFraction(),
          vote.replays(),
          vote.speed(),
          vote.givenAt());
    }
  }

  /**
   * @param said in the language of header Accept-Language
   */
  record ToldEntry(Instant at, String panel, String said) {}

  @Operation(
      summary = "A clip with each of its votes",
      description =
          "`source` is people or simulation. A clip that is not to be judged is not here.")
  @GetMapping
  ClipWithVotes clip(@PathVariable UUID id, @RequestParam(defaultValue = "people") String source) {
    Clip clip = found(id);
    VoteSource votes = AgreementQuery.source(source, agreement);
    if (!(votes instanceof VoteSource.OfPanel panel)) {
      throw new WrongParameterException(
          "source", source, Message.of("error.may-one", "people, simulation"));
    }
    JudgedClip judged =
        live.now(votes).clips().stream()
            .filter(one -> one.number() == clip.number())
            .findFirst()
            .orElseThrow(() -> new NotThereException(id));
    return new ClipWithVotes(
        ToldClip.of(ClipRow.of(judged, agreement.rule(votes))),
        "media/clips/" + id,
        ledger.votesOn(clip.id(), panel.panel()).stream().map(ToldVote::of).toList());
  }

  @Operation(
      summary = "What was done about a clip",
      description = "Its log in sentences, oldest first, with the hidden checks that it served.")
  @GetMapping("/history")
  Page<ToldEntry> history(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit,
      Locale reader) {
    List<ClipHistory.Entry> entries = history.of(found(id).id());
    return Page.numbered(
        entries,
        after,
        limit,
        entry ->
            new ToldEntry(
                entry.at(),
                entry.panel() == Panel.HUMAN ? "people" : "simulation",
                entry.said().in(reader)));
  }

  private Clip found(UUID id) {
    return clips.find(new ClipId(id)).orElseThrow(() -> new NotThereException(id));
  }
}
