package org.tenfold.clip.cut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipStore;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.project.SoundRule;

/** Cuts one clip from its movie, always from the original, in a child JVM. */
@Component
public class CutJob implements JobHandler {
  public static final String KIND = "cut-clip";

  private final ClipStore clips;
  private final ClipPrints prints;
  private final ClipService service;
  private final MovieService movies;
  private final MediaStore store;
  private final MediaWorker worker;
  private final DataFolder data;
  private final SoundRule sound;
  private final ProvenanceStore provenance;
  private final TransactionTemplate transaction;

  CutJob(
      ClipStore clips,
      ClipPrints prints,
      ClipService service,
      MovieService movies,
      MediaStore store,
      MediaWorker worker,
      DataFolder data,
      SoundRule sound,
      ProvenanceStore provenance,
      TransactionTemplate transaction) {
    this.clips = clips;
    this.prints = prints;
    this.service = service;
    this.movies = movies;
    this.store = store;
    this.worker = worker;
    this.data = data;
    this.sound = sound;
    this.provenance = provenance;
    this.transaction = transaction;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean brief() {
    return true;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    Clip clip = clips.find(new ClipId(job.subject())).orElseThrow();
    if (clip.status() != ClipStatus.CUTTING) {
      return;
    }
    Movie movie = movies.find(clip.movieId()).orElseThrow();
    Path folder = Files.createTempDirectory(data.work(), "cut");
    MediaWorker.Outputs outputs =
        new MediaWorker.Outputs(
            folder.resolve("clip.mp4"), folder.resolve("clip.jpg"), folder.resolve("strip.jpg"));
    try {
      MediaWorker.Product product =
          worker.cut(
              new MediaWorker.Source(movie.mediaKey(), store.borrow(movie.mediaKey(), folder)),
              clip.startMicros(),
              clip.endMicros(),
              sound.keepsSound(movie.projectId()),
              outputs,
              context.stopRequested(),
              context);
      keep(clip, movie, product, outputs, context);
    } finally {
      // with the half-written files of a child that was killed
      FileSystemUtils.deleteRecursively(folder.toFile());
    }
  }

  /**
   * The clip and its origin together, or neither: whoever cut it too, and was slower, is too late.
   */
  private void keep(
      Clip clip,
      Movie movie,
      MediaWorker.Product product,
      MediaWorker.Outputs outputs,
      JobContext context) {
    String video = context.insist(() -> store.adopt(outputs.clip()));
    String poster = context.insist(() -> store.adopt(outputs.poster()));
    String strip = context.insist(() -> store.adopt(outputs.filmstrip()));
    Provenance origin =
        new Provenance(clip.id(), clip.number(), movie.mediaKey(), strip, product.origin());
    context.insist(
        () ->
            transaction.executeWithoutResult(
                ignored -> {
                  if (clips.cut(clip.id(), product.cut(), video, poster)) {
                    prints.insert(clip.id(), movie.projectId(), product.cut().prints());
                    provenance.keep(origin);
                  }
                }));
  }

  @Override
  public void ended(Job job) {
    clips.failed(new ClipId(job.subject()));
  }

  @Override
  public void retried(Job job) {
    service.takePlaceAgain(new ClipId(job.subject()));
  }
}
