package org.tenfold.clip.ui.faces;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.clip.face.FaceBulks;
import org.tenfold.clip.face.FaceDecision;
import org.tenfold.clip.face.FaceLooks;
import org.tenfold.clip.face.FaceSummary;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.FaceChoices;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Refusals;
import org.tenfold.web.RouteId;

/** Clip by clip: are these the right faces, and is each of them worth using? */
@Route("faces")
@PageTitle("Faces · Tenfold")
@Menu(title = "Faces", order = 25, icon = "vaadin:user-card")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class FaceReviewView extends Div implements BeforeEnterObserver {
  private static final String CLIP = "clip";

  private final transient ClipFaces faces;
  private final transient FaceLooks looks;
  private final transient ClipService clips;
  private final transient JobService jobs;
  private final PersonId curator = CurrentUser.get().id();
  private final FaceReview review = new FaceReview();
  private final Div head = new Div();
  private final Div log = new Div();
  private final Div page = new Div();
  private final FaceQueue queue;
  private transient List<FaceSummary> all = List.of();
  private transient Optional<ClipId> shown = Optional.empty();

  FaceReviewView(
      ClipFaces faces, FaceLooks looks, FaceBulks bulks, ClipService clips, JobService jobs) {
    this.looks = looks;
    this.faces = faces;
    this.clips = clips;
    this.jobs = jobs;
    addClassName("tf-page");
    head.addClassName("tf-job-head");
    log.addClassNames("tf-card", "tf-stack");
    page.addClassName("tf-stack");
    review.addDecisionListener(this::decided);
    UUID project = looks.job().getValue();
    queue = new FaceQueue(bulks, looks, curator, this::open, this::refresh);
    add(
        new PageHeader(
            translate("nav.faces"),
            translate("faces.words"),
            button("faces.again", "faces-again", this::again),
            button("faces.all-again", "faces-all-again", this::allAgain)),
        new JobLine(jobs, looks.job().getKey(), project, this::refresh),
        page);
  }

  private static Button button(String words, String id, Runnable act) {
    Button button = new Button(translate(words), click -> act.run());
    button.setId(id);
    return button;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    shown =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(CLIP)
            .flatMap(text -> RouteId.of(text, ClipId::parse));
    refresh();
  }

  private void refresh() {
    all = faces.all();
    if (shown.isEmpty() || all.stream().noneMatch(one -> shown.get().equals(one.clip()))) {
      shown =
          all.stream()
              .filter(FaceSummary::doubtful)
              .findFirst()
              .or(() -> all.stream().findFirst())
              .map(FaceSummary::clip);
    }
    page.removeAll();
    if (shown.isEmpty()) {
      page.add(new EmptyState(translate("faces.empty"), translate("faces.empty-words")));
      return;
    }
    show(shown.get());
    queue.show(all, faces.numbers());
    page.add(queue);
  }

  private void open(ClipId clip) {
    go(clip);
    refresh();
  }

  private void show(ClipId id) {
    Clip clip = clips.find(id).orElseThrow();
    FaceSummary summary =
        all.stream().filter(one -> one.clip().equals(id)).findFirst().orElseThrow();
    head.removeAll();
    Anchor name = new Anchor("clips/" + id.value(), translate("clip-check.clip", clip.number()));
    long doubtful = all.stream().filter(FaceSummary::doubtful).count();
    head.add(name, new FaceBadge(summary));
    if (summary.doubtful()) {
      Span doubts = new Span(FaceBadge.doubts(summary));
      doubts.setId("face-doubts");
      head.add(doubts);
    }
    Paragraph place = new Paragraph(translate("faces.place", place(id) + 1, all.size(), doubtful));
    place.addClassName("tf-note");
    head.add(place);
    page.add(head);
    Optional<ClipFaces.Found> found = faces.find(id);
    if (found.isEmpty()) {
      page.add(new EmptyState(translate("faces.unreadable"), translate("faces.unreadable-words")));
      return;
    }
    List<FaceDecision> decided = faces.decisions(id);
    review.show(clip, found.get().report(), FaceDecision.choices(decided));
    log.removeAll();
    log.add(new H2(translate("faces.decisions")), new DecisionList(decided));
    page.add(review, log);
  }

  private int place(ClipId id) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).clip().equals(id))
        .findFirst()
        .orElse(0);
  }

  private void decided(FacesDecided decision) {
    if (shown.isEmpty()) {
      return;
    }
    ClipId clip = shown.get();
    Refusals.told(
        () -> {
          switch (decision.what()) {
            case "drop", "keep" ->
                faces.use(
                    clip,
                    FaceChoices.readFrames(decision.value())
                        .orElseThrow(() -> new InvalidInput("clip.faces-frames")),
                    decision.what().equals("keep"),
                    curator);
            case "choose" ->
                faces.choose(
                    clip,
                    FaceChoices.Spot.read(decision.value())
                        .orElseThrow(() -> new InvalidInput("clip.faces-frames")),
                    curator);
            case "undo" -> {
              FaceDecision undone = faces.undo(clip, curator);
              Notifications.done(translate("faces.undone", undone.number()));
            }
            case "fine" -> faces.settle(clip, curator);
            case "next" -> step(1, false);
            case "previous" -> step(-1, false);
            case "doubtful" -> step(1, true);
            default -> throw new IllegalArgumentException(decision.what());
          }
          refresh();
        });
  }

  /** Goes on to another clip, round and round. */
  private void step(int by, boolean doubtful) {
    all = faces.all();
    int from = shown.map(this::place).orElse(0);
    for (int i = 1; i <= all.size(); i++) {
      FaceSummary one = all.get(Math.floorMod(from + i * by, all.size()));
      if (!doubtful || one.doubtful()) {
        go(one.clip());
        return;
      }
    }
    Notifications.done(translate("faces.no-doubts"));
  }

  private void go(ClipId clip) {
    shown = Optional.of(clip);
    getUI()
        .ifPresent(
            ui ->
                ui.getPage().getHistory().replaceState(null, "faces?" + CLIP + "=" + clip.value()));
  }

  private void again() {
    shown.ifPresent(clip -> told(() -> looks.lookAgain(clip, curator)));
  }

  private void allAgain() {
    told(() -> looks.lookAgain(curator));
  }

  private static void told(Runnable wish) {
    if (Refusals.told(wish)) {
      Notifications.done(translate("faces.looking-again"));
    }
  }
}
