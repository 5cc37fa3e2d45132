package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.movie.upload.FilmUpload;
import org.tenfold.movie.upload.FilmUploads;
import org.tenfold.web.Live;

/** The visitor's films that are all here and being checked, or were refused. */
class IncomingFilms extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient FilmUploads uploads;
  private final transient JobService jobs;

  IncomingFilms(FilmUploads uploads, JobService jobs) {
    this.uploads = uploads;
    this.jobs = jobs;
    addClassName("tf-clip-list");
    PersonId visitor = CurrentUser.get().id();
    Live.keep(
        this,
        EVERY,
        () -> uploads.onTheirWay(visitor).stream().filter(FilmUpload::finished).toList(),
        this::show);
  }

  private void show(List<FilmUpload> films) {
    removeAll();
    setVisible(!films.isEmpty());
    films.forEach(film -> add(line(film)));
  }

  private Div line(FilmUpload film) {
    Button away =
        new Button(
            translate("films.dismiss"),
            click -> {
              jobs.latestFor(film.id()).ifPresent(job -> jobs.cancel(job.id()));
              uploads.remove(film);
            });
    away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    Div line = new Div(new JobLine(jobs, film.id(), () -> {}), away);
    line.addClassName("tf-card");
    return line;
  }
}
