package org.tenfold.benchmark.record;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.tenfold.benchmark.RunId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "run_record")
class RunRecordRow extends Row<RunId> {
  @EmbeddedId private RunId run;

  private String foldsHash;

  // one value a line
  private String engine;
  private String device;
  private String version;
  private String codeHash;

  @SuppressWarnings("NullAway.Init")
  protected RunRecordRow() {}

  RunRecordRow(RunId run, RunRecord record) {
    this.run = run;
    foldsHash = record.foldsHash();
    engine = String.join("\n", record.engines());
    device = String.join("\n", record.devices());
    version = String.join("\n", record.versions());
    codeHash = String.join("\n", record.codes());
  }

  @Override
  public RunId getId() {
    return run;
  }

  RunRecord record() {
    return new RunRecord(foldsHash, lines(engine), lines(device), lines(version), lines(codeHash));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
