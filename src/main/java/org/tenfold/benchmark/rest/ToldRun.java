package org.tenfold.benchmark.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One network with one loss on one division of a release.
 *
 * @param division id of the release, with the number of a further division after a dot
 * @param spec all settings, as the command line reads them
 * @param finishedAt null while it waits or trains, and when it failed
 */
record ToldRun(
    UUID id,
    String division,
    @Schema(type = "object") JsonNode spec,
    String specSha256,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant finishedAt) {
  static ToldRun of(Run run) {
    return new ToldRun(
        run.id().value(),
        run.division().text(),
        JsonMapper.shared().readTree(run.spec().json()),
        run.spec().hash(),
        run.createdAt(),
        run.finishedAt().orElse(null));
  }
}
