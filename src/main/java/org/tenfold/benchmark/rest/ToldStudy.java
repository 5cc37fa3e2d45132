package org.tenfold.benchmark.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.study.StudyTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan of runs on one division of a release.
 *
 * @param division id of the release, with the number of a further division after a dot
 * @param template that the plan was made by; null for one of its own
 */
record ToldStudy(
    UUID id,
    String division,
    String name,
    String note,
    List<String> tags,
    @Schema(nullable = true) @Nullable String template,
    int runs,
    boolean archived,
    boolean paused,
    Instant createdAt) {

  /**
   * @param plan as it can be launched again
   */
  record Whole(ToldStudy study, @Schema(type = "object") JsonNode plan, List<Planned> runs) {
    static Whole of(Study study, List<StudyRun> runs) {
      return new Whole(
          ToldStudy.of(study),
          JsonMapper.shared().readTree(study.plan().json()),
          runs.stream().map(Planned::of).toList());
    }
  }

  /**
   * @param configurationSha256 which row of the plan
   * @param state missing, waiting, running, finished, failed or cancelled
   * @param run null while it is not launched
   * @param job its newest; null where another study's run takes its place
   */
  record Planned(
      String configurationSha256,
      long seed,
      String state,
      @Schema(nullable = true) @Nullable UUID run,
      @Schema(nullable = true) @Nullable UUID job) {
    static Planned of(StudyRun one) {
      return new Planned(
          one.planned().configuration().hash(),
          one.planned().seed(),
          one.state().name().toLowerCase(Locale.ROOT),
          one.run().map(run -> run.id().value()).orElse(null),
          one.job().map(job -> job.id().value()).orElse(null));
    }
  }

  static ToldStudy of(Study study) {
    return new ToldStudy(
        study.id().value(),
        study.division().text(),
        study.name(),
        study.note(),
        study.tags(),
        study.template().map(StudyTemplate::key).orElse(null),
        study.plan().size(),
        study.archived(),
        study.paused(),
        study.createdAt());
  }
}
