package org.tenfold.inbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;

/** By which ways people hear of what; the same in all their projects. */
@Service
public class NoticeChoices {
  private final ChoiceRows rows;

  NoticeChoices(ChoiceRows rows) {
    this.rows = rows;
  }

  /** Of each kind. */
  @Transactional(readOnly = true)
  public Map<NoticeKind, Ways> of(PersonId person) {
    Map<NoticeKind, Ways> ways = new EnumMap<>(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      ways.put(kind, kind.usual());
    }
    rows.of(person).forEach(chosen -> ways.put(chosen.getId().kind(), chosen.ways()));
    return ways;
  }

  @Transactional
  public void choose(PersonId person, NoticeKind kind, Ways ways) {
    ChoiceRow.Key key = new ChoiceRow.Key(person, kind);
    rows.findById(key)
        .ifPresentOrElse(
            row -> row.choose(ways), () -> rows.saveAndFlush(new ChoiceRow(key, ways)));
  }

  /** Of those who have chosen otherwise than usual. */
  Map<PersonId, Ways> of(NoticeKind kind) {
    return rows.of(kind).stream()
        .collect(Collectors.toMap(chosen -> chosen.getId().person(), ChoiceRow::ways));
  }
}
