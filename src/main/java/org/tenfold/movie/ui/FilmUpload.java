package org.tenfold.movie.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.account.PersonId;
import org.tenfold.media.DataFolder;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.NewMovie;
import org.tenfold.project.Project;
import org.tenfold.web.Notice;
import org.tenfold.web.Visitor;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.WorkerFailedException;

/** Takes a film from the collector's computer and tells whether it can be used. */
class FilmUpload extends Dialog {
  private static final Logger LOG = LoggerFactory.getLogger(FilmUpload.class);

  private final transient MovieService movies;
  private final transient Project project;
  private final transient PersonId person = Visitor.current().id();
  private final TextField title = new TextField("Title");
  private final TextField credit = new TextField("Credit line");
  private final Div state = new Div();
  private final Upload upload = new Upload();

  FilmUpload(MovieService movies, Project project, DataFolder data) {
    this.movies = movies;
    this.project = project;
    setHeaderTitle("Add a film");
    title.setHelperText("Empty: the file's name.");
    credit.setHelperText("Whom to name beside it, for instance the licence's line.");
    title.setWidthFull();
    credit.setWidthFull();
    state.getElement().setAttribute("role", "status");
    upload.setMaxFiles(1);
    upload.setUploadHandler(
        UploadHandler.toFile(
            (metadata, file) ->
                check(metadata.fileName(), file.toPath(), upload.getUI().orElseThrow()),
            metadata -> incoming(data)));
    add(title, credit, upload, state);
    getFooter().add(new Button("Close", click -> close()));
    setWidth("32rem");
  }

  private static File incoming(DataFolder data) throws IOException {
    return Files.createTempFile(data.work(), "upload", null).toFile();
  }

  /** The check takes seconds, so it must not hold the page: it goes on in a thread of its own. */
  private void check(String fileName, Path file, UI ui) {
    access(ui, () -> say("Checking the film …", true));
    String typed =
        title.getValue().isBlank() ? fileName.replaceFirst("\\.[^.]{1,5}$", "") : title.getValue();
    String credits = credit.getValue();
    Thread.ofVirtual().start(() -> register(file, typed, credits, fileName, ui));
  }

  private void register(Path file, String typed, String credits, String fileName, UI ui) {
    try {
      Movie movie = movies.register(file, new NewMovie(typed, credits, fileName), project, person);
      access(
          ui,
          () -> {
            close();
            Notice.done("\"" + movie.title() + "\" is here.");
          });
    } catch (BadInputException | WorkerFailedException refused) {
      access(ui, () -> refuse(refused.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("a film could not be registered", e);
      access(ui, () -> refuse("The film could not be kept; the server's log says why."));
    } finally {
      forget(file);
    }
  }

  /** What was kept has moved on; what was refused must not fill the disk. */
  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} could not be deleted", file, e);
    }
  }

  private void refuse(@org.jspecify.annotations.Nullable String words) {
    say(words == null ? "The film was refused." : words, false);
    upload.clearFileList();
  }

  private void say(String words, boolean busy) {
    state.removeAll();
    Paragraph line = new Paragraph(words);
    line.setClassName("tf-job-error", !busy);
    state.add(line);
    if (busy) {
      ProgressBar bar = new ProgressBar();
      bar.setIndeterminate(true);
      state.add(bar);
    }
  }

  private static void access(UI ui, Runnable change) {
    var unused = ui.access(change::run);
  }
}
