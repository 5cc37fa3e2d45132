package org.tenfold.operation.check;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.persistence.Row;

/** The last outcome of a check. */
@Entity
@Table(name = "server_check")
class CheckRow extends Row<CheckKind> {
  private static final int MOST_SHOWN = 10;
  private static final int LONGEST = 700;

  @Id
  @Enumerated(EnumType.STRING)
  private CheckKind name;

  private Instant ranAt;
  private long millis;
  private long examined;
  private long bytes;
  private long findings;

  /** Each a line. */
  private String firstFindings;

  @SuppressWarnings("NullAway.Init")
  protected CheckRow() {}

  @SuppressWarnings("NullAway.Init")
  CheckRow(CheckOutcome outcome) {
    name = outcome.kind();
    set(outcome);
  }

  final void set(CheckOutcome outcome) {
    ranAt = outcome.at();
    millis = outcome.took().toMillis();
    examined = outcome.examined();
    bytes = outcome.bytes();
    findings = outcome.findings();
    firstFindings =
        outcome.first().stream()
            .limit(MOST_SHOWN)
            .map(one -> StoredMessage.of(one, LONGEST))
            .collect(Collectors.joining("\n"));
  }

  @Override
  public CheckKind getId() {
    return name;
  }

  CheckOutcome outcome() {
    List<Message> first = firstFindings.lines().map(StoredMessage::read).toList();
    return new CheckOutcome(
        name, ranAt, Duration.ofMillis(millis), examined, bytes, findings, first);
  }
}
