package org.tenfold.benchmark.record;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.RunData;
import org.tenfold.benchmark.RunId;
import org.tenfold.training.AutoEngine;
import org.tenfold.training.Engine;
import tools.jackson.databind.JsonNode;

/** The table {@code run_record}. */
@Repository
@Transactional
public class RunRecords implements RunData {
  private final RunRecordRows rows;
  private final TrainingCode code;
  private final String version;

  RunRecords(RunRecordRows rows, TrainingCode code, @Value("${tenfold.version}") String version) {
    this.rows = rows;
    this.code = code;
    this.version = version.startsWith("@") ? "not packaged" : version;
  }

  @Transactional(readOnly = true)
  public Optional<RunRecord> find(RunId run) {
    return rows.findById(run).map(RunRecordRow::record);
  }

  /** Of those that have one. */
  @Transactional(readOnly = true)
  public Map<RunId, RunRecord> find(Collection<RunId> runs) {
    return rows.findByRunIn(runs).stream()
        .collect(toMap(RunRecordRow::getId, RunRecordRow::record));
  }

  /**
   * What would train a run here now.
   *
   * @param wanted by its spec
   * @param otherwise the engine that is spoken of while it is not known which one any would be here
   */
  public RunRecord.Here here(Engine wanted, Engine otherwise) {
    Engine engine =
        wanted == Engine.AUTO
            ? AutoEngine.known().map(AutoEngine.Choice::engine).orElse(otherwise)
            : wanted;
    return new RunRecord.Here(
        engine.version().map(found -> engine.title() + " " + found), version, code.hash());
  }

  /**
   * Adds what the training of a fold told.
   *
   * @param result of the training's process
   */
  public void add(RunId run, JsonNode result) {
    add(run, told("", result));
  }

  /**
   * Adds what the end of a run told.
   *
   * @param trained whether it trained anything, or only asked what others had trained
   */
  public void addLast(RunId run, JsonNode result, boolean trained) {
    String folds = result.path("foldsSha256").asString("");
    add(run, trained ? told(folds, result) : RunRecord.NOTHING.ofFolds(folds));
  }

  private RunRecord told(String folds, JsonNode result) {
    return new RunRecord(
        folds,
        List.of(result.path("engine").asString("")),
        List.of(result.path("device").asString("")),
        List.of(version),
        List.of(code.hash()));
  }

  private void add(RunId run, RunRecord more) {
    Optional<Integer> unused = rows.lockRun(run.value());
    RunRecord all = find(run).orElse(RunRecord.NOTHING).and(more);
    rows.delete(run);
    rows.saveAndFlush(new RunRecordRow(run, all));
  }

  /** Forgets what an earlier attempt told. */
  public void forget(RunId run) {
    rows.delete(run);
  }

  @Override
  public void delete(RunId run) {
    rows.delete(run);
  }
}
