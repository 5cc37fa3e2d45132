package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tenfold.account.PersonId;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.RoundState;
import org.tenfold.calibration.result.Phase;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.web.PlainTable;

/** How far each member is; what they said stands nowhere beside their name. */
class MemberProgress extends Div {
  MemberProgress(CalibrationRound round, RoundVotes votes, Function<PersonId, String> displayName) {
    addClassNames("tf-card", "tf-stack");
    setId("round-members");
    boolean both = round.state() == RoundState.SECOND || round.state() == RoundState.CLOSED;
    List<String> columns =
        new ArrayList<>(
            List.of(
                translate("round.member"),
                translate("round.known-as"),
                translate("round.first-judged")));
    if (both) {
      columns.add(translate("round.second-judged"));
    }
    if (round.state() == RoundState.CLOSED) {
      columns.add(translate("round.other-label"));
    }
    PlainTable table = new PlainTable(columns.toArray(String[]::new)).words(1);
    int of = votes.clips().size();
    for (PersonId person : round.members()) {
      List<String> cells = new ArrayList<>(List.of(TalkReader.number(round, person)));
      cells.add(translate("round.of", votes.judged(Phase.FIRST, person), of));
      if (both) {
        cells.add(translate("round.of", votes.judged(Phase.SECOND, person), of));
      }
      if (round.state() == RoundState.CLOSED) {
        cells.add(String.valueOf(votes.changedBy(person)));
      }
      table.addRow(displayName.apply(person), cells);
    }
    add(new H2(title(round, votes)), table);
  }

  private static String title(CalibrationRound round, RoundVotes votes) {
    Phase phase = round.state().phase().orElse(Phase.FIRST);
    return round.state() == RoundState.CLOSED
        ? translate("rounds.members")
        : translate("round.finished", votes.finished(phase).size(), round.members().size());
  }

  static List<List<Integer>> judged(CalibrationRound round, RoundVotes votes) {
    return round.members().stream()
        .map(
            person ->
                List.of(votes.judged(Phase.FIRST, person), votes.judged(Phase.SECOND, person)))
        .toList();
  }
}
