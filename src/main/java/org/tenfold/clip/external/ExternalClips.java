package org.tenfold.clip.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStore;
import org.tenfold.clip.cut.ClipPrints;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.media.ReadOnlyFolder;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;

/**
 * Takes clips that a lab has cut elsewhere. They obey the collection rule and go through the check
 * like any other. Each file is opened in a process of its own.
 */
@Service
public class ExternalClips {
  private static final int HALF = 50;

  private final ClipService service;
  private final ClipStore clips;
  private final ClipPrints prints;
  private final MovieService movies;
  private final Projects projects;
  private final MediaStore store;
  private final MediaWorker worker;
  private final DataFolder data;
  private final TransactionTemplate transaction;

  ExternalClips(
      ClipService service,
      ClipStore clips,
      ClipPrints prints,
      MovieService movies,
      Projects projects,
      MediaStore store,
      MediaWorker worker,
      DataFolder data,
      TransactionTemplate transaction) {
    this.service = service;
    this.clips = clips;
    this.prints = prints;
    this.movies = movies;
    this.projects = projects;
    this.store = store;
    this.worker = worker;
    this.data = data;
    this.transaction = transaction;
  }

  /**
   * Says what {@link #bring} would do; changes nothing.
   *
   * @throws InvalidInput when the list is no such table
   */
  public ExternalClipReport dryRun(
      Path folder, Path list, PersonId by, BooleanSupplier stop, EventSink progress) {
    ExternalClipList read = read(folder, list, by, stop, progress);
    return new ExternalClipReport(
        read.clips().size(), countMovies(read.clips()), read.already(), read.problems());
  }

  /**
   * Takes all clips of the list, or none when a row has a problem. What an earlier call took is
   * left as it is, so that one that was stopped is gone on with.
   *
   * @throws InvalidInput when the list is no such table
   */
  public ExternalClipReport bring(
      Path folder, Path list, PersonId by, BooleanSupplier stop, EventSink progress) {
    ExternalClipList read = read(folder, list, by, stop, half(progress, 0));
    if (!read.problems().isEmpty()) {
      return new ExternalClipReport(0, 0, read.already(), read.problems());
    }
    EventSink rest = half(progress, HALF);
    List<Message> problems = new ArrayList<>();
    List<ExternalClip> brought = new ArrayList<>();
    int done = 0;
    for (ExternalClip clip : read.clips()) {
      int all = read.clips().size();
      rest.progress(99 * done++ / all, Message.of("clip.doing", done, all));
      try {
        bring(clip, by, stop);
        brought.add(clip);
      } catch (InvalidInput refused) {
        problems.add(Message.of("clip.row-refused", list, clip.line(), refused.said()));
      }
    }
    return new ExternalClipReport(brought.size(), countMovies(brought), read.already(), problems);
  }

  private static EventSink half(EventSink whole, int from) {
    return event ->
        whole.tell(
            event instanceof WorkerEvent.Progress(var percent, var said)
                ? new WorkerEvent.Progress(from + percent / 2, said)
                : event);
  }

  private ExternalClipList read(
      Path folder, Path list, PersonId by, BooleanSupplier stop, EventSink progress) {
    Project project = projects.current();
    Map<MovieId, Integer> free = new HashMap<>();
    service
        .placesTaken()
        .forEach((movie, taken) -> free.put(movie, Math.max(0, project.clipsPerMovie() - taken)));
    try {
      Path poster = Files.createTempFile(data.work(), "ready", ".jpg");
      try {
        ExternalClipList read =
            new ExternalClipList(
                ReadOnlyFolder.at(folder),
                project.collection(),
                project.labels(),
                movies.movies(project),
                free,
                file -> worker.probe(file, poster, stop),
                wish -> clips.isHere(wish, by));
        read.read(list, progress);
        return read;
      } finally {
        Files.deleteIfExists(poster);
      }
    } catch (IOException e) {
      throw new InvalidInput(e, "clip.no-folder", folder);
    }
  }

  private static int countMovies(List<ExternalClip> clips) {
    return (int) clips.stream().map(clip -> clip.movie().id()).distinct().count();
  }

  private void bring(ExternalClip clip, PersonId by, BooleanSupplier stop) {
    try {
      Path video = Files.createTempFile(data.work(), "ready", ".mp4");
      Path poster = Files.createTempFile(data.work(), "ready", ".jpg");
      try {
        Files.copy(clip.file(), video, StandardCopyOption.REPLACE_EXISTING);
        MediaWorker.Cut cut = worker.adopt(video, poster, stop);
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
