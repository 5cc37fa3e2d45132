package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.ClipPredictions;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.inference.TruthInferenceService;
import org.tenfold.annotation.ClipHistory;
import org.tenfold.annotation.GivenVote;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.clip.takedown.Takedowns;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.clip.ui.BesideClip;
import org.tenfold.clip.ui.TakeDownDialog;
import org.tenfold.clip.ui.faces.FaceBadge;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.RouteId;
import org.tenfold.web.term.Explained;

/** Behind every number: one clip, where it comes from, each vote on it and all that was done. */
@Route("clips/:id")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class ClipView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ClipService clips;
  private final transient MovieService movies;
  private final transient VoteLedger ledger;
  private final transient ClipHistory history;
  private final transient AgreementService agreement;
  private final transient LiveAgreements live;
  private final transient TruthInferenceService truth;
  private final transient ClipPredictions predictions;
  private final transient Takedowns takedowns;
  private final transient TakenDown takenDown;
  private final transient ClipFaces faces;
  private final transient List<BesideClip> more;
  private String title = "";

  ClipView(
      ClipService clips,
      MovieService movies,
      VoteLedger ledger,
      ClipHistory history,
      AgreementService agreement,
      LiveAgreements live,
      TruthInferenceService truth,
      ClipPredictions predictions,
      Takedowns takedowns,
      TakenDown takenDown,
      ClipFaces faces,
      List<BesideClip> more) {
    this.more = more;
    this.takedowns = takedowns;
    this.takenDown = takenDown;
    this.faces = faces;
    this.clips = clips;
    this.movies = movies;
    this.ledger = ledger;
    this.history = history;
    this.agreement = agreement;
    this.live = live;
    this.truth = truth;
    this.predictions = predictions;
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Clip clip =
        RouteId.of(event, ClipId::parse).flatMap(clips::find).orElseThrow(NotFoundException::new);
    Movie movie = movies.find(clip.movieId()).orElseThrow(NotFoundException::new);
    boolean gone = takenDown.isGone(clip.id());
    title = translate("clip-check.clip", clip.number());
    Div columns =
        new Div(
            gone ? goneNote() : video(clip, movie),
            new Div(withFaces(facts(clip), clip), place(clip, movie)));
    columns.addClassName("tf-columns");
    add(
        new PageHeader(
            translate("clip-check.clip", clip.number()),
            translate(
                "clip-page.range",
                String.format(Locale.ROOT, "%.3f–%.3f", clip.startSeconds(), clip.endSeconds()),
                movie.title()),
            new StepLinks(live.now(VoteSource.PEOPLE).clips(), clip.number()),
            gone ? new Span() : takeDown(clip)),
        columns);
    boolean judged = false;
    for (VoteSource source : List.of(VoteSource.PEOPLE, VoteSource.SIMULATION)) {
      judged |= votes(clip, source);
    }
    if (!judged) {
      add(new EmptyState(translate("agreement.no-votes"), translate("clip-page.none")));
    }
    List<ClipPredictions.Said> said = predictions.of(clip.number());
    if (!said.isEmpty()) {
      add(new PredictionsCard(said));
    }
    more.forEach(part -> part.of(clip.id()).ifPresent(this::add));
    add(new HistoryCard(history.of(clip.id())));
  }

  private static Div goneNote() {
    Div note = new Div(new Paragraph(translate("takedown.clip-gone")));
    note.addClassName("tf-warning");
    return note;
  }

  private Button takeDown(Clip clip) {
    Button button =
        new Button(
            translate("takedown.button"),
            click ->
                new TakeDownDialog(
                        translate("clip-check.clip", clip.number()),
                        (askedBy, reason) -> {
                          takedowns.takeClip(clip.id(), askedBy, reason, CurrentUser.get().id());
                          getUI().ifPresent(ui -> ui.navigate("takedowns"));
                        })
                    .open());
    button.setId("take-down");
    return button;
  }

  private static Div video(Clip clip, Movie movie) {
    Element video = new Element("video");
    video.setAttribute("src", "media/clips/" + clip.id().value());
    video.setAttribute("poster", "media/clips/" + clip.id().value() + "/poster");
    video.setAttribute("controls", true);
    video.setAttribute("loop", true);
    video.setAttribute("muted", true);
    video.setAttribute("playsinline", true);
    video.getStyle().set("width", "100%").set("border-radius", "var(--tf-radius-m)");
    Div card = new Div();
    card.addClassName("tf-card");
    card.getElement().appendChild(video);
    if (clip.cut() != null) {
      card.add(new FrameStep(video, clip.cut().fps()));
    }
    Paragraph credit = new Paragraph(movie.credit());
    credit.addClassName("tf-credit");
    card.add(credit);
    return card;
  }

  private static PlainTable facts(Clip clip) {
    PlainTable facts = new PlainTable(translate("clip-page.fact"), translate("clip-page.value"));
    facts.addRow(translate("benchmark.state"), List.of(translate("clip-status." + clip.status())));
    facts.addRow(
        Explained.words(translate("clip-page.estimate")),
        List.of(new LabelBadge(clip.estimatedEmotion())));
    if (clip.cut() != null) {
      facts.addRow(translate("release.frames"), List.of(Integer.toString(clip.cut().frames())));
      facts.addRow(
          translate("clip-page.rate"),
          List.of(translate("movies.fps", String.format(Locale.ROOT, "%.3f", clip.cut().fps()))));
      facts.addRow(
          translate("desk.length"),
          List.of(String.format(Locale.ROOT, "%.3f s", clip.cut().durationSeconds())));
      facts.addRow("SHA-256", List.of(clip.cut().mediaKey().substring(0, 16) + "…"));
    }
    return facts;
  }

  private PlainTable withFaces(PlainTable facts, Clip clip) {
    Optional.ofNullable(faces.of(List.of(clip.id())).get(clip.id()))
        .ifPresent(
            seen -> {
              Anchor review =
                  new Anchor("faces?clip=" + clip.id().value(), translate("faces.review"));
              Div shown = new Div(new FaceBadge(seen), review);
              shown.addClassName("tf-job-head");
              facts.addRow(new Span(translate("faces.fact")), List.of(shown));
            });
    return facts;
  }

  private Div place(Clip clip, Movie movie) {
    List<Clip> all = clips.ofMovie(movie.id());
    Paragraph words = new Paragraph(translate("clip-page.movie-words"));
    words.addClassName("tf-note");
    Anchor desk = new Anchor("movies/" + movie.id().value(), translate("clip-page.open"));
    Div card =
        new Div(
            new H2(translate("clip-page.place")), words, new MovieStrip(movie, all, clip), desk);
    card.addClassNames("tf-card", "tf-stack");
    card.getStyle().set("margin-block-start", "var(--tf-space-4)");
    return card;
  }

  /** Whether anybody of this source has judged the clip. */
  private boolean votes(Clip clip, VoteSource source) {
    Panel panel = source.equals(VoteSource.PEOPLE) ? Panel.HUMAN : Panel.SIMULATED;
    List<GivenVote> votes = ledger.votesOn(clip.id(), panel);
    if (votes.isEmpty()) {
      return false;
    }
    String title = translate(panel == Panel.HUMAN ? "import.votes" : "clip-page.simulated");
    Div section =
        new Div(
            new ClipVotesCard(
                title,
                votes,
                agreement.rule(source),
                new PosteriorCard(truth, source, title, clip.number())));
    section.setId("votes-" + source.key());
    section.addClassName("tf-stack");
    add(section);
    return true;
  }

  @Override
  @PermitAll // a name tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return title + " · Tenfold";
  }
}
