package org.tenfold.benchmark.predict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.error.Message;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.predict.ClipAnswer;
import org.tenfold.training.predict.RunJudge;
import org.tenfold.training.predict.TrainedRun;
import org.tenfold.worker.EventSink;

/**
 * From new clips to what a run's networks say of them.
 *
 * @param folds whose networks are asked
 * @param aligner of clips that are no pictures yet
 */
public record ClipPredictor(
    TrainedRun run, List<Integer> folds, TrainingSpec.Compute compute, ClipAligner aligner) {
  /** Of the time, when all clips have to be aligned. */
  private static final int ALIGNED_PERCENT = 70;

  private static final int ALL_PERCENT = 100;

  /** Clips that cannot be judged keep no other from it. */
  public Predicted predict(NewClips given, EventSink progress) {
    Map<String, Message> problems = new LinkedHashMap<>(given.problems());
    Map<String, Path> pictures = pictures(given.clips(), problems, progress);
    Map<String, List<Double>> probabilities = new LinkedHashMap<>();
    if (!pictures.isEmpty()) {
      RunJudge judge = new RunJudge(run, folds, compute);
      List<String> names = List.copyOf(pictures.keySet());
      List<ClipAnswer> answers =
          judge.answers(
              List.copyOf(pictures.values()),
              done ->
                  progress.progress(
                      ALIGNED_PERCENT + (int) ((ALL_PERCENT - ALIGNED_PERCENT) * done),
                      Message.of("benchmark.predict-judged", (int) (done * names.size()))));
      for (int i = 0; i < names.size(); i++) {
        ClipAnswer answer = answers.get(i);
        String name = names.get(i);
        answer
            .problem()
            .ifPresentOrElse(
                why -> problems.put(name, why),
                () -> probabilities.put(name, answer.probabilities()));
      }
    }
    return new Predicted(folds, probabilities, problems);
  }

  /** By name of the clip, in the order that they were given in. */
  private Map<String, Path> pictures(
      List<NewClip> clips, Map<String, Message> problems, EventSink progress) {
    List<NewClip> videos = clips.stream().filter(clip -> !clip.aligned()).toList();
    List<ClipAligner.Aligned> aligned =
        new ArrayList<>(aligner.align(videos.stream().map(NewClip::path).toList(), progress));
    Map<String, Path> pictures = new LinkedHashMap<>();
    int next = 0;
    for (NewClip clip : clips) {
      if (clip.aligned()) {
        pictures.put(clip.name(), clip.path());
        continue;
      }
      ClipAligner.Aligned made = aligned.get(next++);
      made.folder().ifPresent(folder -> pictures.put(clip.name(), folder));
      made.problem().ifPresent(why -> problems.put(clip.name(), why));
    }
    return pictures;
  }
}
