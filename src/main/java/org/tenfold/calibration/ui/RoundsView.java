package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenfold.account.Role;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationRounds;
import org.tenfold.calibration.ClipChoice;
import org.tenfold.calibration.RoundState;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StateBadge;
import org.tenfold.web.Times;

/** The calibration rounds of a project, and where a new one is begun. */
@Route("calibration")
@Menu(title = "Calibration", order = 43, icon = "vaadin:scale")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class RoundsView extends Div implements HasDynamicTitle {
  private final transient CalibrationRounds rounds;
  private final Checkbox archived = new Checkbox(translate("rounds.archived"));
  private final Div list = new Div();

  RoundsView(CalibrationRounds rounds, ClipChoice choice) {
    this.rounds = rounds;
    addClassName("tf-page");
    list.addClassName("tf-stack");
    list.setId("rounds");
    Button begin =
        new Button(translate("rounds.new"), click -> new NewRoundDialog(rounds, choice).open());
    begin.setId("new-round");
    begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    archived.addValueChangeListener(change -> refresh());
    add(
        new PageHeader(translate("rounds.title"), translate("rounds.words"), archived, begin),
        list);
    refresh();
  }

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("rounds.title") + " · Tenfold";
  }

  private void refresh() {
    list.removeAll();
    List<CalibrationRound> shown = rounds.list(archived.getValue());
    if (shown.isEmpty()) {
      list.add(new EmptyState(translate("rounds.none"), translate("rounds.none-words")));
      return;
    }
    PlainTable table =
        new PlainTable(
                translate("rounds.name"),
                translate("rounds.state"),
                translate("rounds.clips"),
                translate("rounds.members"),
                translate("rounds.begun"))
            .words(1, 4);
    for (CalibrationRound round : shown) {
      table.addRow(
          new Anchor(RoundResultsView.address(round.id()), round.name()),
          List.of(
              badge(round.state()),
              new Span(String.valueOf(round.clips().size())),
              new Span(String.valueOf(round.members().size())),
              new Span(Times.minuteWithZone(round.createdAt()))));
    }
    list.add(table);
  }

  static StateBadge badge(RoundState state) {
    return new StateBadge(
        translate("round.state." + state),
        state == RoundState.CLOSED ? StateBadge.Tone.GOOD : StateBadge.Tone.BUSY);
  }
}
