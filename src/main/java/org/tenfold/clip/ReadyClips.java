package org.tenfold.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.media.DataFolder;
import org.tenfold.media.FilmWorkshop;
import org.tenfold.media.MediaStore;
import org.tenfold.media.PictureHash;
import org.tenfold.media.Poster;
import org.tenfold.media.ReadOnlyFolder;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.worker.BadInputException;

/**
 * Takes clips that a lab has cut elsewhere. They obey the collection rule and go through the check
 * like any other. Opens the files itself: for the command line, never for the web JVM.
 */
@Service
public class ReadyClips {
  private static final int PRINTS = 8;

  private final ClipService service;
  private final ClipStore clips;
  private final ClipPrints prints;
  private final MovieService movies;
  private final Projects projects;
  private final MediaStore store;
  private final DataFolder data;
  private final TransactionTemplate transaction;

  ReadyClips(
      ClipService service,
      ClipStore clips,
      ClipPrints prints,
      MovieService movies,
      Projects projects,
      MediaStore store,
      DataFolder data,
      TransactionTemplate transaction) {
    this.service = service;
    this.clips = clips;
    this.prints = prints;
    this.movies = movies;
    this.projects = projects;
    this.store = store;
    this.data = data;
    this.transaction = transaction;
  }

  /**
   * Says what {@link #bring} would do; changes nothing.
   *
   * @throws BadInputException when the list is no such table
   */
  public ReadyClipReport dryRun(Path folder, Path list) {
    return report(read(folder, list));
  }

  /**
   * Takes all clips of the list, or none when a row has a problem.
   *
   * @throws BadInputException when the list is no such table
   */
  public ReadyClipReport bring(Path folder, Path list, PersonId by) {
    ReadyClipList read = read(folder, list);
    List<String> problems = new ArrayList<>(read.problems());
    int brought = 0;
    if (problems.isEmpty()) {
      for (ReadyClip clip : read.clips()) {
        try {
          bring(clip, by);
          brought++;
        } catch (BadInputException refused) {
          problems.add(list + ", line " + clip.line() + ": " + refused.getMessage());
        }
      }
    }
    return new ReadyClipReport(brought, report(read).films(), problems);
  }

  private ReadyClipList read(Path folder, Path list) {
    Project project = projects.current();
    Map<MovieId, Integer> free = new HashMap<>();
    service
        .placesTaken()
        .forEach((movie, taken) -> free.put(movie, Math.max(0, project.clipsPerMovie() - taken)));
    try {
      ReadyClipList read =
          new ReadyClipList(
              ReadOnlyFolder.at(folder), project.collection(), movies.movies(project), free);
      read.read(list);
      return read;
    } catch (IOException e) {
      throw new BadInputException("There is no folder " + folder + ". Check the path.", e);
    }
  }

  private static ReadyClipReport report(ReadyClipList read) {
    long films = read.clips().stream().map(clip -> clip.movie().id()).distinct().count();
    return new ReadyClipReport(read.clips().size(), (int) films, read.problems());
  }

  private void bring(ReadyClip clip, PersonId by) {
    try {
      Path video = Files.createTempFile(data.work(), "ready", ".mp4");
      Path poster = Files.createTempFile(data.work(), "ready", ".jpg");
      try {
        Files.copy(clip.file(), video, StandardCopyOption.REPLACE_EXISTING);
        Poster.write(video, poster);
        int frames = (int) clip.properties().frames();
        FilmWorkshop.Cut cut =
            new FilmWorkshop.Cut(
                frames,
                clip.properties().fps(),
                Math.round(clip.properties().durationSeconds() * 1e6),
                PictureHash.of(video, frames, PRINTS));
        String videoKey = store.adopt(video);
        String posterKey = store.adopt(poster);
        transaction.executeWithoutResult(
            status -> {
              Clip taken = service.take(clip.wish(), by);
              clips.cut(taken.id(), cut, videoKey, posterKey);
              prints.insert(taken.id(), clip.movie().projectId(), cut.prints());
            });
      } finally {
        Files.deleteIfExists(video);
        Files.deleteIfExists(poster);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The clip " + clip.file() + " cannot be copied.", e);
    }
  }
}
