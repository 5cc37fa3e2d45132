package org.tenfold.benchmark.newclip;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.newclip.PredictionRequest.GivenClip;
import org.tenfold.benchmark.predict.PredictedJson;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.study.RunNames;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.media.MediaStore;
import org.tenfold.project.Projects;

/** Asks runs about new clips, and keeps what they said. */
@Service
public class PredictionRequests {
  /** A larger set is for the command line. */
  public static final int MOST_CLIPS = 50;

  private static final int LONGEST_NAME = 200;

  private final PredictionRequestRows requests;
  private final RequestedClipRows clips;
  private final RunStore runs;
  private final MediaStore store;
  private final Projects projects;
  private final JobService jobs;
  private final RunNames names;

  PredictionRequests(
      PredictionRequestRows requests,
      RequestedClipRows clips,
      RunStore runs,
      MediaStore store,
      Projects projects,
      JobService jobs,
      RunNames names) {
    this.names = names;
    this.requests = requests;
    this.clips = clips;
    this.runs = runs;
    this.store = store;
    this.projects = projects;
    this.jobs = jobs;
  }

  /**
   * Queues the job that asks the networks.
   *
   * @param files by their names, 1 to {@link #MOST_CLIPS}; they are taken over
   * @throws InvalidInput when there are none or too many, or the run has not finished
   */
  @Transactional
  public UUID ask(RunId runId, Map<String, Path> files, PersonId by) {
    projects.current().requireOpen();
    Run run =
        runs.find(runId)
            .filter(one -> one.finishedAt().isPresent())
            .orElseThrow(() -> new InvalidInput("benchmark.predict-not-yet"));
    if (files.isEmpty() || files.size() > MOST_CLIPS) {
      throw new InvalidInput("benchmark.predict-how-many", MOST_CLIPS, files.size());
    }
    UUID id = UUID.randomUUID();
    requests.saveAndFlush(new PredictionRequestRow(id, runId, by));
    int position = 0;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String name = file.getKey();
      clips.saveAndFlush(
          new RequestedClipRow(
              new RequestedClipRow.Key(id, position++),
              new GivenClip(
                  name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                  store.adopt(file.getValue()))));
    }
    jobs.submit(
        PredictClipsJob.KIND,
        id,
        Message.of(
            "benchmark.job-predict",
            files.size(),
            RunWords.network(run.spec()),
            names.besideNetwork(run)),
        by);
    return id;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<PredictionRequest> of(RunId run) {
    return requests.findByRunOrderByAskedAtDesc(run).stream().map(this::request).toList();
  }

  @Transactional(readOnly = true)
  public Optional<PredictionRequest> find(UUID id) {
    return requests.findById(id).map(this::request);
  }

  /** Its files go from the store when nothing else refers to them, at the next comparison. */
  @Transactional
  public void forget(UUID id) {
    jobs.latestFor(id).ifPresent(job -> jobs.cancel(job.id()));
    clips.deleteAll(id);
    requests.delete(id);
  }

  List<GivenClip> clips(UUID id) {
    return clips.findByKeyRequestIdOrderByKeyPosition(id).stream()
        .map(RequestedClipRow::clip)
        .toList();
  }

  /**
   * @param json as the command {@code predict} prints it
   */
  @Transactional
  public void answered(UUID id, String json) {
    requests.answer(id, json);
  }

  private PredictionRequest request(PredictionRequestRow row) {
    List<String> names = new ArrayList<>(clips(row.getId()).stream().map(GivenClip::name).toList());
    return new PredictionRequest(
        row.getId(),
        row.run(),
        row.askedAt(),
        names,
        row.answer().map(json -> PredictedJson.read(json, PredictClipsJob.calling(names))));
  }
}
