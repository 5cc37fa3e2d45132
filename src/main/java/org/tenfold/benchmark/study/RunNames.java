package org.tenfold.benchmark.study;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.error.Message;

/**
 * What runs are called wherever they are listed or chosen: network, loss, all else that tells one
 * from the others of its study, and its seed. Runs that were launched twice are told apart by when.
 */
@Component
public class RunNames {
  private final RunStore runs;
  private final StudyStore studies;

  RunNames(RunStore runs, StudyStore studies) {
    this.runs = runs;
    this.studies = studies;
  }

  @Transactional(readOnly = true)
  public Message of(Run run) {
    return of(List.of(run)).apply(run);
  }

  /** The name of each of these. */
  @Transactional(readOnly = true)
  public Function<Run, Message> of(Collection<Run> some) {
    Map<RunId, ConfigurationNames> siblings = siblings(some);
    return run -> siblings.getOrDefault(run.id(), alone(run)).said(run.spec());
  }

  /** All of its name but the network. */
  @Transactional(readOnly = true)
  public Message besideNetwork(Run run) {
    return siblings(List.of(run)).getOrDefault(run.id(), alone(run)).besideNetwork(run.spec());
  }

  /** Of those that belong to a study. */
  private Map<RunId, ConfigurationNames> siblings(Collection<Run> some) {
    Map<StudyId, ConfigurationNames> known = new HashMap<>();
    Map<RunId, ConfigurationNames> siblings = new HashMap<>();
    runs.studies(some.stream().map(Run::id).toList())
        .forEach(
            (run, study) -> siblings.put(run, known.computeIfAbsent(study, this::configurations)));
    return siblings;
  }

  private ConfigurationNames configurations(StudyId study) {
    return ConfigurationNames.of(
        studies.find(study).map(one -> one.plan().configurations()).orElse(List.of()));
  }

  private static ConfigurationNames alone(Run run) {
    return ConfigurationNames.of(List.of(run.spec().configuration()));
  }
}
