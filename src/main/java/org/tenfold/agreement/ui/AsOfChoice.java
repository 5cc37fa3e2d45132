package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

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
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.FrozenVotes;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.DashboardService;
import org.tenfold.web.list.PageQuery;

/** Of when the page's figures are: now, a time, or a release. Kept in the address as {@code at}. */
public class AsOfChoice extends Div {
  private static final String PARAMETER = "at";

  /** Nothing but what the list shows. */
  private record Choice(String title, AsOf moment) {}

  private final transient DashboardService dashboards;
  private final Select<Choice> what = new Select<>();
  private final DateTimePicker time = spoken(new DateTimePicker(translate("as-of.time")));

  public AsOfChoice(DashboardService dashboards) {
    this.dashboards = dashboards;
    addClassName("tf-fields");
    what.setLabel(translate("as-of.title"));
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
            go(new AsOf.At(chosen.toInstant(ZoneOffset.UTC)));
          }
        });
    add(what, time);
  }

  /** The moment that the address names; now where it names none. */
  public AsOf enter(BeforeEnterEvent event, VoteSource source) {
    AsOf named = PageQuery.value(event, PARAMETER).flatMap(AsOf::ofKey).orElse(AsOf.NOW);
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(translate("as-of.now"), AsOf.NOW));
    choices.add(
        new Choice(
            translate("as-of.choose"),
            named instanceof AsOf.At
                ? named
                : new AsOf.At(Instant.now().truncatedTo(ChronoUnit.SECONDS))));
    for (FrozenVotes.Frozen set : dashboards.frozen()) {
      if (set.source().equals(source)) {
        choices.add(new Choice(translate("as-of.release", set.name()), new AsOf.Frozen(set.id())));
      }
    }
    what.setItems(choices);
    what.setValue(
        choices.stream()
            .filter(one -> one.moment().equals(named))
            .findFirst()
            .orElse(choices.getFirst()));
    setVisible(!(source instanceof VoteSource.Imported) || !(named instanceof AsOf.Now));
    time.setVisible(named instanceof AsOf.At);
    if (named instanceof AsOf.At at) {
      time.setValue(LocalDateTime.ofInstant(at.time(), ZoneOffset.UTC));
    }
    return named;
  }

  private void go(AsOf moment) {
    getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(PARAMETER, moment.key())));
  }
}
