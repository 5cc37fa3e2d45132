package org.tenfold.clip.ui;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.CutWithdrawals;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.clip.face.FaceSummary;
import org.tenfold.clip.scout.Scouting;
import org.tenfold.clip.takedown.Takedowns;
import org.tenfold.clip.ui.faces.FaceBadge;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
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
import org.tenfold.web.PageLabels;
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
  private final transient JobService jobs;
  private final transient SceneAnalysis sceneAnalysis;
  private final transient Scouting scouting;
  private final transient Projects projects;
  private final transient MediaWorker worker;
  private final transient Takedowns takedowns;
  private final transient ClipFaces faces;
  private final PersonId visitor = CurrentUser.get().id();
  private final ClipEditor desk = new ClipEditor();
  private final Div background = new Div();
  private final Div list = new Div();
  private String title = translate("desk-page.movie");

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
      ClipFaces faces) {
    this.takedowns = takedowns;
    this.faces = faces;
    this.movies = movies;
    this.clips = clips;
    this.undo = new CutUndo(withdrawals, visitor);
    this.jobs = jobs;
    this.sceneAnalysis = sceneAnalysis;
    this.scouting = scouting;
    this.projects = projects;
    this.worker = worker;
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

  /** A clip with the job that cuts it; compared to know whether anything changed. */
  private record Row(
      Clip clip,
      Optional<Job> job,
      List<NearDuplicates.NearDuplicate> alike,
      Optional<FaceSummary> seen) {}

  /** What the background has made of the movie so far. */
  private record Made(
      Optional<Movie.Strip> strip, Optional<String> preview, Map<Long, Double> expected) {}

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
    movie
        .assignedTo()
        .filter(owner -> !owner.equals(visitor))
        .ifPresent(other -> desk.setClosed(translate("desk-page.assigned")));
    LiveBinding.keep(this, EVERY, () -> made(movie.id()), made -> show(movie, made));
    LiveBinding.keep(this, EVERY, () -> rows(movie.id()), this::show);
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

  /** The newest clip first. */
  private List<Row> rows(MovieId movie) {
    Map<ClipId, List<ClipService.NearDuplicate>> alike = clips.alike(movie);
    List<Clip> all = clips.ofMovie(movie);
    Map<ClipId, FaceSummary> seen = faces.of(all.stream().map(Clip::id).toList());
    return all.stream()
        .sorted(Comparator.comparingInt(Clip::number).reversed())
        .map(
            clip ->
                new Row(
                    clip,
                    job(clip),
                    duplicates(alike.getOrDefault(clip.id(), List.of())),
                    Optional.ofNullable(seen.get(clip.id()))))
        .toList();
  }

  private List<NearDuplicates.NearDuplicate> duplicates(List<ClipService.NearDuplicate> alike) {
    return alike.stream()
        .filter(duplicate -> duplicate.clip().cut() != null)
        .map(
            duplicate ->
                new NearDuplicates.NearDuplicate(
                    duplicate.clip(),
                    movies.find(duplicate.clip().movieId()).map(Movie::title).orElse(""),
                    duplicate.distance()))
        .toList();
  }

  private Made made(MovieId id) {
    Movie movie = movies.find(id).orElseThrow();
    return new Made(movie.strip(), movie.previewKey(), expected(movie));
  }

  /** How likely a network finds what is wanted, by the beginning of each range. */
  private Map<Long, Double> expected(Movie movie) {
    Map<Long, Double> expected = new HashMap<>();
    scouting
        .of(movie.projectId())
        .ifPresent(
            scout ->
                scouting
                    .of(movie.id())
                    .forEach(range -> expected.put(range.startMicros(), range.of(scout.wanted()))));
    return expected;
  }

  private void sayWhatIsExpected(Movie movie) {
    scouting
        .of(movie.projectId())
        .ifPresent(
            scout -> {
              String wanted =
                  scout.wanted().stream()
                      .sorted()
                      .map(emotion -> PageLabels.name(emotion))
                      .collect(Collectors.joining(", "));
              Paragraph words = new Paragraph(translate("desk-page.expected", wanted));
              words.addClassName("tf-note");
              words.setId("desk-expected");
              background.add(words);
            });
  }

  private void show(Movie movie, Made made) {
    String address = "media/movies/" + movie.id().value();
    background.removeAll();
    boolean watchable = movie.browserPlayable() || made.preview().isPresent();
    desk.setVisible(watchable);
    if (watchable) {
      String source = movie.browserPlayable() ? address : address + "/preview";
      desk.setMovie(source, movie.durationSeconds(), movie.fps());
    } else {
      background.add(
          new H2(translate("desk-page.no-preview")),
          new Paragraph(translate("desk-page.preview-comes", movie.videoCodec())),
          new JobLine(jobs, SceneAnalysis.PREVIEW, movie.id().value(), () -> {}));
    }
    if (!movie.browserPlayable() && watchable) {
      background.add(new Paragraph(translate("desk-page.preview-shown")));
    }
    if (made.strip().isPresent()) {
      desk.setStrip(address + "/strip", made.strip().get());
      desk.setShots(sceneAnalysis.shots(movie.id()), made.expected());
      if (!made.expected().isEmpty()) {
        sayWhatIsExpected(movie);
      }
    } else {
      background.add(new JobLine(jobs, SceneAnalysis.SHOTS, movie.id().value(), () -> {}));
    }
    background.setVisible(background.getComponentCount() > 0);
  }

  /** Only a clip on its way has a job worth showing. */
  private Optional<Job> job(Clip clip) {
    return clip.cut() == null && clip.status() != ClipStatus.REJECTED
        ? jobs.latestFor(clip.id().value())
        : Optional.empty();
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
      desk.showMessage(translate("desk-page.being-cut", clip.number()), MessageKind.SUCCESS);
      desk.resetRange();
      undo.offer(clip);
    } catch (InvalidInput refused) {
      desk.showMessage(refused.said().in(getLocale()), MessageKind.ERROR);
    }
  }

  private void show(List<Row> rows) {
    List<Clip> all = rows.stream().map(Row::clip).toList();
    desk.setClips(
        all.stream()
            .filter(
                clip -> clip.status() != ClipStatus.REJECTED && clip.status() != ClipStatus.FAILED)
            .map(
                clip ->
                    new ClipEditor.CutRange(
                        clip.startSeconds(), clip.endSeconds(), clip.estimatedEmotion()))
            .toList());
    desk.setTags(
        names(all, ClipTags::person),
        names(all, ClipTags::scene),
        projects.current().collection().tagsNeeded());
    rows.stream().findFirst().ifPresent(row -> desk.setNewest(EditedClip.brief(row.clip())));
    list.removeAll();
    if (rows.isEmpty()) {
      list.add(new Paragraph(translate("desk-page.none")));
    }
    for (Row row : rows) {
      EditedClip edited =
          new EditedClip(row.clip(), numbers(row.alike()), row.job().isPresent(), jobs);
      row.seen().map(FaceBadge::new).ifPresent(edited::note);
      if (undo.may(row.clip())) {
        edited.note(undo.button(row.clip()));
      } else if (undo.tookBack(row.clip())) {
        edited.note(undo.again(row.clip()));
      }
      list.add(edited);
      if (row.clip().status() == ClipStatus.PROPOSED && !row.alike().isEmpty()) {
        list.add(new NearDuplicates(row.clip(), title, row.alike(), undo::duplicate));
      }
    }
  }

  private static List<Integer> numbers(List<NearDuplicates.NearDuplicate> alike) {
    return alike.stream().map(duplicate -> duplicate.clip().number()).toList();
  }

  private static List<String> names(List<Clip> clips, Function<ClipTags, String> tag) {
    return clips.stream()
        .map(Clip::tags)
        .map(tag)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
