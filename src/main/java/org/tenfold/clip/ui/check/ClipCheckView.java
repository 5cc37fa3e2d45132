package org.tenfold.clip.ui.check;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipRestores;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.clip.face.FaceSummary;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.clip.ui.faces.FaceBadge;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.SceneAnalysis;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.MessageKind;
import org.tenfold.web.PageHeader;

/** The pre-annotation check: does the clip show one face with one of the project's labels? */
@Route("check")
@PageTitle("Check · Tenfold")
@Menu(title = "Check", order = 20, icon = "vaadin:check-square-o")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class ClipCheckView extends Div implements BeforeEnterObserver {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** Which reasons the wall may give; stored in English, whatever the curator reads. */
  private static final String OTHER = "clip.reason-other";

  private static final Map<String, String> REASONS =
      Map.of(
          "no-face", "clip.reason-no-face",
          "two-faces", "clip.reason-two-faces",
          "wrong-cut", "clip.reason-wrong-cut",
          "no-emotion", "clip.reason-no-emotion",
          "duplicate", "clip.reason-duplicate");

  private final transient ClipService clips;
  private final transient ClipCheckService checks;
  private final transient MovieService movies;
  private final transient SceneAnalysis sceneAnalysis;
  private final transient Projects projects;
  private final transient ClipFaces faces;
  private final transient VerdictUndo undo;
  private final PersonId curator = CurrentUser.get().id();
  private final transient AccountService accounts;
  private final CheckFilter filter = new CheckFilter();
  private final ClipWall wall = new ClipWall();
  private final Paragraph elsewhere = new Paragraph();
  private final EmptyState empty =
      new EmptyState(
          translate("clip-check.empty"),
          translate("clip-check.empty-words"),
          new Anchor("movies", translate("nav.movies")));

  ClipCheckView(
      ClipService clips,
      ClipCheckService checks,
      MovieService movies,
      SceneAnalysis sceneAnalysis,
      Projects projects,
      ClipFaces faces,
      ClipRestores restores,
      TakenDown takenDown,
      AccountService accounts) {
    this.accounts = accounts;
    undo = new VerdictUndo(restores, curator, this::lookAgain);
    this.faces = faces;
    this.sceneAnalysis = sceneAnalysis;
    this.clips = clips;
    this.checks = checks;
    this.movies = movies;
    this.projects = projects;
    addClassName("tf-page");
    elsewhere.addClassName("tf-note");
    elsewhere.setId("waits-for-others");
    wall.addVerdictListener(this::judge);
    Project project = projects.current();
    Anchor rules = new Anchor("collection", translate("clip-check.rules"));
    add(
        new PageHeader(
            translate("clip-check.title"),
            translate("clip-check.words")
                + " "
                + translate(
                    project.collection().checkers() == 1 ? "clip-check.one" : "clip-check.two"),
            rules),
        filter,
        wall,
        empty,
        elsewhere,
        new RejectedClips(checks, clips, restores, takenDown, curator));
    LiveBinding.keep(this, EVERY, this::waiting, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter.enter(event);
    if (isAttached()) {
      show(shown);
    }
  }

  /** The clips with their faces; compared to know whether anything changed. */
  private record Wall(List<ClipCheckService.Waiting> clips, Map<ClipId, FaceSummary> faces) {}

  private transient Wall shown = new Wall(List.of(), Map.of());

  private Wall waiting() {
    List<ClipCheckService.Waiting> waiting = checks.waiting(curator);
    return new Wall(waiting, faces.of(waiting.stream().map(one -> one.clip().id()).toList()));
  }

  private void show(Wall all) {
    shown = all;
    List<ClipCheckService.Waiting> waiting = all.clips();
    Map<MovieId, Movie> byId =
        movies.movies(projects.current()).stream()
            .collect(Collectors.toMap(Movie::id, Function.identity()));
    List<ClipCheckService.Waiting> mine =
        waiting.stream().filter(ClipCheckService.Waiting::mine).toList();
    Map<PersonId, String> collectors =
        mine.stream()
            .map(one -> one.clip().collectorId())
            .distinct()
            .collect(
                Collectors.toMap(Function.identity(), one -> accounts.person(one).displayName()));
    int others = waiting.size() - mine.size();
    List<ClipCheckService.Waiting> chosen =
        filter.of(
            mine,
            one -> title(byId.get(one.clip().movieId())),
            one -> collectors.getOrDefault(one.clip().collectorId(), ""));
    wall.setVisible(!mine.isEmpty());
    empty.setVisible(mine.isEmpty());
    elsewhere.setVisible(others > 0);
    elsewhere.setText(translate("clip-check.elsewhere", others));
    wall.setClips(
        chosen.stream()
            .map(one -> card(one, byId.get(one.clip().movieId()), all.faces().get(one.clip().id())))
            .toList());
  }

  private static String title(@Nullable Movie movie) {
    return movie == null ? "" : movie.title();
  }

  private ClipWall.Card card(
      ClipCheckService.Waiting waiting, @Nullable Movie movie, @Nullable FaceSummary seen) {
    Clip clip = waiting.clip();
    String address = "media/clips/" + clip.id().value();
    double seconds = clip.cut() == null ? 0 : clip.cut().durationSeconds();
    String title =
        translate("clip-check.clip", clip.number()) + (movie == null ? "" : " · " + movie.title());
    return new ClipWall.Card(
        clip.id().value().toString(),
        address + "/poster",
        address,
        title,
        clip.estimatedEmotion(),
        seconds,
        note(waiting, seen),
        seen == null || seen.doubtful() ? "" : FaceBadge.words(seen),
        waiting.alike().stream().map(this::duplicate).toList());
  }

  /** Once the frames were looked at, they say more than the shots of the movie. */
  private String note(ClipCheckService.Waiting waiting, @Nullable FaceSummary seen) {
    Clip clip = waiting.clip();
    boolean oneFace =
        seen != null
            || sceneAnalysis
                .showsOneFace(clip.movieId(), clip.startMicros(), clip.endMicros())
                .orElse(true);
    return Stream.of(
            waiting.before().isEmpty() ? "" : translate("clip-check.second"),
            oneFace ? "" : translate("clip-check.not-one-face"),
            seen != null && seen.doubtful() ? FaceBadge.words(seen) : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private ClipWall.NearDuplicate duplicate(Clip clip) {
    String address = "media/clips/" + clip.id().value();
    return new ClipWall.NearDuplicate(
        translate("clip-check.clip", clip.number()), address, address + "/poster");
  }

  /** All may be as it was when the page last looked, and yet not be so before the curator. */
  private void lookAgain() {
    wall.showMessage("", MessageKind.INFO);
    show(waiting());
  }

  private void judge(VerdictGiven verdict) {
    try {
      ClipId id = ClipId.parse(verdict.id());
      Clip clip = clips.find(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
      if (verdict.accepted()) {
        checks.accept(id, verdict.correction().orElse(clip.estimatedEmotion()), curator);
      } else {
        checks.reject(id, reason(verdict), curator);
      }
      undo.offer(clip, verdict.accepted());
      wall.removeClip(verdict.id());
    } catch (InvalidInput refused) {
      wall.showRefusal(verdict.id(), refused.said().in(getLocale()));
    } catch (RuntimeException failed) {
      wall.showRefusal(verdict.id(), ""); // whoever handles it says what it was
      throw failed;
    }
  }

  private static Message reason(VerdictGiven verdict) {
    return Message.of(
        verdict.reason().flatMap(key -> Optional.ofNullable(REASONS.get(key))).orElse(OTHER));
  }
}
