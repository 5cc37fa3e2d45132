package org.tenfold.clip.ui.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipDescriptions;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.CutWithdrawals;
import org.tenfold.clip.scout.Scouting;
import org.tenfold.clip.takedown.Takedowns;
import org.tenfold.clip.ui.TakeDownDialog;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.media.MediaWorker;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.SceneAnalysis;
import org.tenfold.movie.ui.MovieFacts;
import org.tenfold.project.Projects;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.MessageKind;
import org.tenfold.web.PageHeader;
import org.tenfold.web.RouteId;

/** The collector's desk: one movie, its timeline, and the clips cut from it so far. */
@Route("movies/:id")
@RouteAlias("films/:id") // as links in mails of earlier versions have it
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
public class ClipEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final Duration EVERY = Duration.ofMillis(700);

  private final transient MovieService movies;
  private final transient ClipService clips;
  private final transient CutUndo undo;
  private final transient CutClips cut;
  private final transient SceneAnalysis sceneAnalysis;
  private final transient Projects projects;
  private final transient MediaWorker worker;
  private final transient Takedowns takedowns;
  private final transient ClipDescriptions descriptions;
  private final PersonId visitor = CurrentUser.get().id();
  private final ClipEditor desk = new ClipEditor();
  private final MovieBackground background;
  private final MovieClips table;
  private final Div list = new Div();
  private String title = translate("desk-page.movie");

  /** Whose cut the desk tells of; null: of none. */
  private @Nullable ClipId cutting;

  ClipEditorView(
      MovieService movies,
      ClipService clips,
      CutWithdrawals withdrawals,
      JobService jobs,
      SceneAnalysis sceneAnalysis,
      Scouting scouting,
      Projects projects,
      MediaWorker worker,
      Takedowns takedowns,
      CutClips cut,
      ClipDescriptions descriptions) {
    this.descriptions = descriptions;
    this.takedowns = takedowns;
    this.cut = cut;
    this.movies = movies;
    this.clips = clips;
    this.undo = new CutUndo(withdrawals, visitor);
    this.sceneAnalysis = sceneAnalysis;
    this.projects = projects;
    this.worker = worker;
    table = new MovieClips(jobs, undo, this::look);
    background = new MovieBackground(movies, jobs, sceneAnalysis, scouting, desk);
    addClassName("tf-page");
    list.addClassName("tf-clip-list");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Movie movie =
        RouteId.of(event, MovieId::parse).flatMap(movies::find).orElseThrow(NotFoundException::new);
    title = movie.title();
    if (movie.takenDownAt().isEmpty()) {
      sceneAnalysis.begin(movie);
      worker.expectWork();
    }
    open(movie);
  }

  @Override
  public String getPageTitle() {
    return title + " · Tenfold";
  }

  private void open(Movie movie) {
    removeAll();
    Span facts = new Span(String.join(" · ", MovieFacts.all(movie)));
    facts.addClassName("tf-note");
    facts.setTitle("SHA-256 " + movie.mediaKey());
    add(new PageHeader(movie.title(), movie.credit(), takeDown(movie)), facts);
    if (movie.takenDownAt().isPresent()) {
      Paragraph gone = new Paragraph(translate("takedown.movie-gone"));
      gone.addClassName("tf-warning");
      add(gone);
      return;
    }
    movie.warnings().forEach(warning -> add(warning(warning)));
    add(background, desk);
    add(new H2(translate("desk-page.clips")), list);
    desk.addCutListener(cut -> propose(movie.id(), cut));
    desk.addChoiceListener(chosen -> look(movie.id(), chosen.clip()));
    movie
        .assignedTo()
        .filter(owner -> !owner.equals(visitor))
        .ifPresent(other -> desk.setClosed(translate("desk-page.assigned")));
    LiveBinding.keep(
        this, EVERY, () -> background.made(movie.id()), made -> background.show(movie, made));
    LiveBinding.keep(this, EVERY, () -> cut.of(movie.id()), this::show);
  }

  private Component takeDown(Movie movie) {
    Button button =
        new Button(
            translate("takedown.button"),
            click ->
                new TakeDownDialog(
                        movie.title(),
                        (askedBy, reason) -> {
                          takedowns.takeMovie(movie.id(), askedBy, reason, visitor);
                          getUI().ifPresent(ui -> ui.navigate("takedowns"));
                        })
                    .open());
    button.setId("take-down");
    button.setVisible(
        movie.takenDownAt().isEmpty()
            && (CurrentUser.get().has(Role.CURATOR) || CurrentUser.get().has(Role.ADMIN)));
    return button;
  }

  private Paragraph warning(Message said) {
    Paragraph words = new Paragraph(said.in(getLocale()));
    words.addClassName("tf-warning");
    return words;
  }

  private void propose(MovieId movie, CutRequested cut) {
    try {
      Clip clip =
          clips.propose(
              new ClipProposal(
                  movie,
                  Math.round(cut.start() * 1e6),
                  Math.round(cut.end() * 1e6),
                  cut.emotion(),
                  new ClipTags(cut.person(), cut.scene())),
              visitor);
      cutting = clip.id();
      desk.showCutting(clip.id(), translate("desk-page.being-cut", clip.number()));
      desk.resetRange();
      undo.offer(clip);
    } catch (InvalidInput refused) {
      desk.showMessage(refused.said().in(getLocale()), MessageKind.ERROR);
    }
  }

  private void show(List<CutClip> rows) {
    List<Clip> all = rows.stream().map(CutClip::clip).toList();
    all.stream()
        .filter(clip -> clip.id().equals(cutting) && clip.status() != ClipStatus.CUTTING)
        .findFirst()
        .ifPresent(this::sayWhatBecameOf);
    desk.setClips(
        all.stream()
            .filter(
                clip -> clip.status() != ClipStatus.REJECTED && clip.status() != ClipStatus.FAILED)
            .map(
                clip ->
                    new ClipEditor.CutRange(
                        clip.id().value().toString(),
                        clip.number(),
                        clip.startSeconds(),
                        clip.endSeconds(),
                        clip.estimatedEmotion(),
                        EditedClip.badge(clip).getText()))
            .toList());
    desk.setTags(
        CutClips.names(all, ClipTags::person),
        CutClips.names(all, ClipTags::scene),
        projects.current().collection().tagsNeeded());
    rows.stream().findFirst().ifPresent(row -> desk.setNewest(EditedClip.brief(row.clip())));
    list.removeAll();
    for (CutClip row : rows) {
      if (row.clip().status() == ClipStatus.PROPOSED && !row.alike().isEmpty()) {
        list.add(new NearDuplicates(row.clip(), title, row.alike(), undo::duplicate));
      }
    }
    table.show(rows);
    list.add(rows.isEmpty() ? new Paragraph(translate("desk-page.none")) : table);
  }

  /** Of the cut that was asked for last. */
  private void sayWhatBecameOf(Clip clip) {
    cutting = null;
    boolean there = clip.status() == ClipStatus.PROPOSED || clip.status() == ClipStatus.ACCEPTED;
    String words =
        there
            ? translate("desk-page.is-cut", clip.number())
            : translate("desk-page.ended", clip.number(), EditedClip.badge(clip).getText());
    desk.showCut(
        clip.id(),
        words,
        there ? MessageKind.SUCCESS : MessageKind.ERROR,
        translate("desk-page.open-of", clip.number()));
  }

  /** Looks at a clip of this movie that was pressed on the timeline. */
  private void look(MovieId movie, String id) {
    clips.ofMovie(movie).stream()
        .filter(clip -> clip.id().value().toString().equals(id))
        .findFirst()
        .ifPresent(this::look);
  }

  private void look(Clip clip) {
    new ClipDialog(clip, descriptions, visitor, () -> undo.ask(clip)).open();
  }
}
