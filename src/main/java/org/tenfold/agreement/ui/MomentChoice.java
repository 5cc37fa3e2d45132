package org.tenfold.agreement.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.agreement.FrozenVotes;
import org.tenfold.agreement.Moment;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.OverviewDesk;

/** Of when the page's figures are: now, a time, or a release. Kept in the address as {@code at}. */
public class MomentChoice extends Div {
  private static final String PARAMETER = "at";

  /** Nothing but what the list shows. */
  private record Choice(String title, Moment moment) {}

  private final transient OverviewDesk desk;
  private final Select<Choice> what = new Select<>();
  private final DateTimePicker time = new DateTimePicker("Time (UTC)");

  public MomentChoice(OverviewDesk desk) {
    this.desk = desk;
    addClassName("tf-fields");
    what.setLabel("As of");
    what.setId("moment-choice");
    what.setItemLabelGenerator(Choice::title);
    what.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            go(change.getValue().moment());
          }
        });
    time.setStep(Duration.ofSeconds(1));
    time.setVisible(false);
    time.addValueChangeListener(
        change -> {
          LocalDateTime chosen = change.getValue();
          if (change.isFromClient() && chosen != null) {
            go(new Moment.At(chosen.toInstant(ZoneOffset.UTC)));
          }
        });
    add(what, time);
  }

  /** The moment that the address names; now where it names none. */
  public Moment enter(BeforeEnterEvent event, VoteSource source) {
    Moment named = PageQuery.value(event, PARAMETER).flatMap(Moment::ofKey).orElse(Moment.NOW);
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("Now, live", Moment.NOW));
    choices.add(
        new Choice(
            "A time …",
            named instanceof Moment.At
                ? named
                : new Moment.At(Instant.now().truncatedTo(ChronoUnit.SECONDS))));
    for (FrozenVotes.Frozen set : desk.frozen()) {
      if (set.source().equals(source)) {
        choices.add(new Choice("Release " + set.name(), new Moment.Frozen(set.id())));
      }
    }
    what.setItems(choices);
    what.setValue(
        choices.stream()
            .filter(one -> one.moment().equals(named))
            .findFirst()
            .orElse(choices.getFirst()));
    setVisible(!(source instanceof VoteSource.Imported) || !(named instanceof Moment.Now));
    time.setVisible(named instanceof Moment.At);
    if (named instanceof Moment.At at) {
      time.setValue(LocalDateTime.ofInstant(at.time(), ZoneOffset.UTC));
    }
    return named;
  }

  private void go(Moment moment) {
    getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(PARAMETER, moment.key())));
  }
}
