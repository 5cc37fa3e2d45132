package org.tenfold.recruitment.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.recruitment.ParticipantLine;
import org.tenfold.recruitment.terms.ParticipationState;

/**
 * A platform's list beside ours, id by id, exactly as they are written. States are shown in the
 * platform's words and never read: what they mean for pay is for people to say.
 */
public record Reconciliation(List<Finding> findings) {
  public Reconciliation {
    findings = List.copyOf(findings);
  }

  /** Pure. */
  public static Reconciliation of(PlatformList list, List<ParticipantLine> lines) {
    Map<String, ParticipantLine> here = new LinkedHashMap<>();
    lines.forEach(line -> here.put(line.participantId(), line));
    Map<String, List<PlatformList.Entry>> there = new LinkedHashMap<>();
    list.entries()
        .forEach(
            entry ->
                there.computeIfAbsent(entry.participantId(), id -> new ArrayList<>()).add(entry));
    List<Finding> findings = new ArrayList<>();
    there.forEach(
        (id, entries) -> {
          Optional<ParticipantLine> line = Optional.ofNullable(here.get(id));
          for (PlatformList.Entry entry : entries) {
            Finding.Kind kind =
                entries.size() > 1
                    ? Finding.Kind.TWICE
                    : line.map(one -> kind(entry, one, list.tellsCode()))
                        .orElse(Finding.Kind.NOT_HERE);
            findings.add(new Finding(kind, id, Optional.of(entry), line));
          }
        });
    here.forEach(
        (id, line) -> {
          if (!there.containsKey(id)) {
            findings.add(
                new Finding(Finding.Kind.NOT_THERE, id, Optional.empty(), Optional.of(line)));
          }
        });
    findings.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::participantId));
    return new Reconciliation(findings);
  }

  private static Finding.Kind kind(
      PlatformList.Entry entry, ParticipantLine line, boolean tellsCode) {
    if (line.state() == ParticipationState.WORKING || line.state() == ParticipationState.LEFT) {
      return Finding.Kind.NOT_ENDED;
    }
    return tellsCode && !entry.code().equals(line.code())
        ? Finding.Kind.CODE_DIFFERS
        : Finding.Kind.SAME;
  }

  /** All kinds, those without any too. */
  public Map<Finding.Kind, Integer> counts() {
    Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
    for (Finding.Kind kind : Finding.Kind.values()) {
      counts.put(kind, 0);
    }
    findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
    return counts;
  }
}
