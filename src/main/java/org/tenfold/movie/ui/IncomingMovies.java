package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.movie.upload.MovieUpload;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Question;

/** The visitor's movies that are all here and being checked, or were refused. */
class IncomingMovies extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** What may be otherwise the next time: the rest that is said of media is said of the file. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "media.too-large",
          "media.cannot-write",
          "media.store-away",
          "media.no-library",
          "media.not-in-library");

  private final transient MovieUploads uploads;
  private final transient JobService jobs;

  IncomingMovies(MovieUploads uploads, JobService jobs) {
    this.uploads = uploads;
    this.jobs = jobs;
    addClassName("tf-clip-list");
    PersonId visitor = CurrentUser.get().id();
    LiveBinding.keep(
        this,
        EVERY,
        () -> uploads.onTheirWay(visitor).stream().filter(MovieUpload::finished).toList(),
        this::show);
  }

  private void show(List<MovieUpload> movies) {
    removeAll();
    setVisible(!movies.isEmpty());
    movies.forEach(movie -> add(line(movie)));
  }

  /** The same file is no other video the next time, and what is here is here already. */
  static boolean ofTheFile(Message why) {
    return why.code().equals("movie.known")
        || (why.code().startsWith("media.") && !OF_THE_SERVER.contains(why.code()));
  }

  private Div line(MovieUpload movie) {
    Button away =
        new Button(
            translate("movies.dismiss"),
            click ->
                Question.beforeLoss(
                    translate("movies.dismiss-title"),
                    translate("movies.dismiss-words"),
                    translate("movies.dismiss"),
                    () -> {
                      jobs.latestFor(movie.id()).ifPresent(job -> jobs.cancel(job.id()));
                      uploads.remove(movie);
                    }));
    away.addThemeVariants(
        ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    Div line =
        new Div(
            new JobLine(jobs, movie.id(), () -> {}).withoutAgain(IncomingMovies::ofTheFile), away);
    line.addClassName("tf-card");
    return line;
  }
}
