package org.tenfold.movie.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.web.EmotionBadge;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Live;
import org.tenfold.web.MessageKind;
import org.tenfold.web.PageHeader;
import org.tenfold.web.StateBadge;
import org.tenfold.web.Visitor;
import org.tenfold.worker.BadInputException;

/** The collector's desk: one film, its timeline, and the clips cut from it so far. */
@Route("films/:id")
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
public class DeskView extends Div
    implements com.vaadin.flow.router.BeforeEnterObserver, HasDynamicTitle {
  private static final Duration EVERY = Duration.ofMillis(700);

  private final transient MovieService movies;
  private final transient ClipService clips;
  private final transient JobService jobs;
  private final FilmDesk desk = new FilmDesk();
  private final Div list = new Div();
  private String title = "Film";

  DeskView(MovieService movies, ClipService clips, JobService jobs) {
    this.movies = movies;
    this.clips = clips;
    this.jobs = jobs;
    addClassName("tf-page");
    list.addClassName("tf-clip-list");
  }

  @Override
  public void beforeEnter(com.vaadin.flow.router.BeforeEnterEvent event) {
    Movie movie =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(DeskView::parse)
            .flatMap(movies::find)
            .orElseThrow(NotFoundException::new);
    title = movie.title();
    open(movie);
  }

  @Override
  public String getPageTitle() {
    return title + " · Tenfold";
  }

  /** A clip with the job that cuts it; compared to know whether anything changed. */
  private record Row(Clip clip, Optional<Job> job) {}

  private void open(Movie movie) {
    removeAll();
    add(new PageHeader(movie.title(), movie.credit()));
    if (movie.browserPlayable()) {
      desk.setFilm("media/movies/" + movie.id().value(), movie.durationSeconds(), movie.fps());
      desk.addCutListener(cut -> propose(movie.id(), cut));
      add(desk);
    } else {
      add(
          new EmptyState(
              "This browser cannot play the film",
              "It is "
                  + movie.videoCodec()
                  + ". Convert it to H.264 and add it again; a preview made here comes later."));
    }
    add(new H2("Clips of this film"), list);
    Live.keep(
        this,
        EVERY,
        () -> clips.ofMovie(movie.id()).stream().map(clip -> new Row(clip, job(clip))).toList(),
        this::show);
  }

  /** Only a clip on its way has a job worth showing. */
  private Optional<Job> job(Clip clip) {
    return clip.cut() == null ? jobs.latestFor(clip.id().value()) : Optional.empty();
  }

  private void propose(MovieId movie, CutRequested cut) {
    try {
      Clip clip =
          clips.propose(
              movie,
              Math.round(cut.start() * 1e6),
              Math.round(cut.end() * 1e6),
              cut.emotion(),
              Visitor.current().id());
      desk.showMessage(
          "Clip " + clip.number() + " is being cut. It appears below.", MessageKind.SUCCESS);
      desk.resetRange();
    } catch (BadInputException refused) {
      desk.showMessage(String.valueOf(refused.getMessage()), MessageKind.ERROR);
    }
  }

  private void show(List<Row> rows) {
    desk.setClips(
        rows.stream()
            .map(Row::clip)
            .filter(
                clip -> clip.status() != ClipStatus.REJECTED && clip.status() != ClipStatus.FAILED)
            .map(
                clip ->
                    new FilmDesk.CutRange(
                        clip.startSeconds(), clip.endSeconds(), clip.estimatedEmotion()))
            .toList());
    list.removeAll();
    if (rows.isEmpty()) {
      list.add(
          new Paragraph(
              "None yet: mark in (I) and out (O), choose the emotion, press Cut (Enter)."));
    }
    rows.reversed().stream().map(this::row).forEach(list::add);
  }

  private Div row(Row row) {
    Clip clip = row.clip();
    Span range =
        new Span(
            String.format(Locale.ROOT, "%.3f – %.3f s", clip.startSeconds(), clip.endSeconds()));
    range.addClassName("tf-note");
    Span number = new Span("Clip " + clip.number());
    number.addClassName("tf-strong");
    Div facts = new Div(number, new EmotionBadge(clip.estimatedEmotion()), badge(clip), range);
    facts.addClassName("tf-job-head");
    Div line = new Div();
    line.addClassNames("tf-card", "tf-clip-row");
    if (clip.cut() != null) {
      Image poster =
          new Image("media/clips/" + clip.id().value() + "/poster", "Clip " + clip.number());
      Anchor video = new Anchor("media/clips/" + clip.id().value(), poster);
      video.setRouterIgnore(true);
      video.setTarget("_blank");
      facts.add(
          new Span(
              String.format(
                  Locale.ROOT, "%d frames · %.2f fps", clip.cut().frames(), clip.cut().fps())));
      line.add(video, facts);
    } else {
      line.add(facts);
      row.job().ifPresent(job -> line.add(new JobLine(jobs, clip.id().value(), () -> {})));
    }
    return line;
  }

  private static StateBadge badge(Clip clip) {
    return switch (clip.status()) {
      case CUTTING -> new StateBadge("being cut", StateBadge.Tone.BUSY);
      case FAILED -> new StateBadge("not cut", StateBadge.Tone.BAD);
      case PROPOSED -> new StateBadge("waits for the check", StateBadge.Tone.WARN);
      case ACCEPTED -> new StateBadge("accepted", StateBadge.Tone.GOOD);
      case REJECTED -> new StateBadge("rejected: " + clip.rejection(), StateBadge.Tone.BAD);
    };
  }

  private static Optional<MovieId> parse(String id) {
    try {
      return Optional.of(MovieId.parse(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
