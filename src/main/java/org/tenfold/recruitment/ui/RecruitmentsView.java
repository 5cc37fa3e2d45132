package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.tenfold.account.Role;
import org.tenfold.project.Projects;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.Recruitments;
import org.tenfold.reward.RewardRules;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StateBadge;

/** Recruitments of the project, newest first. */
@Route("recruitments")
@PageTitle("Recruitment · Tenfold")
@Menu(title = "Recruitment", order = 46, icon = "vaadin:group")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class RecruitmentsView extends Div {
  private final transient Recruitments recruitments;
  private final Div list = new Div();

  RecruitmentsView(Recruitments recruitments, RewardRules rewards, Projects projects) {
    this.recruitments = recruitments;
    addClassName("tf-page");
    list.setId("recruitments");
    Button make =
        new Button(
            translate("recruitment.make"),
            click ->
                new RecruitmentForm(
                        recruitments, rewards.current(projects.currentId()), made -> openMade(made))
                    .open());
    make.setId("make-recruitment");
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.setEnabled(!projects.current().archived());
    add(new PageHeader(translate("nav.recruitment"), translate("recruitment.words"), make), list);
    refresh();
  }

  private void openMade(Recruitment made) {
    getUI().ifPresent(ui -> ui.navigate("recruitments/" + made.id().value()));
  }

  private void refresh() {
    List<Recruitment> all = recruitments.all();
    list.removeAll();
    list.add(
        all.isEmpty()
            ? new EmptyState(translate("recruitment.none"), translate("recruitment.none-words"))
            : table(all));
  }

  private PlainTable table(List<Recruitment> all) {
    PlainTable table =
        new PlainTable(
                translate("recruitment.name"),
                translate("recruitment.platform"),
                translate("recruitment.door"),
                translate("recruitment.clips"),
                translate("recruitment.places"),
                translate("recruitment.came"),
                translate("recruitment.working"),
                translate("recruitment.finished"),
                translate("recruitment.left"),
                translate("recruitment.screened-out"),
                translate("recruitment.turned-away"))
            .words(1, 2);
    for (Recruitment one : all) {
      Recruitments.Counts counts = Recruitments.counts(one, recruitments.participants(one));
      table.addRow(
          new Anchor("recruitments/" + one.id().value(), one.terms().name()), row(one, counts));
    }
    return table;
  }

  private static List<Component> row(Recruitment one, Recruitments.Counts counts) {
    return List.of(
        new Span(one.terms().platform()),
        door(one),
        number(one.terms().clips()),
        number(one.terms().places()),
        number(counts.came()),
        number(counts.working()),
        number(counts.finished()),
        number(counts.left()),
        number(counts.screenedOut()),
        number(counts.turnedAway()));
  }

  static StateBadge door(Recruitment one) {
    Recruitment.Door door = one.door(Instant.now());
    return new StateBadge(
        translate("recruitment.door." + door),
        switch (door) {
          case OPEN -> StateBadge.Tone.GOOD;
          case NOT_YET -> StateBadge.Tone.BUSY;
          case CLOSED -> StateBadge.Tone.WARN;
        });
  }

  private static Span number(int number) {
    return new Span(Integer.toString(number));
  }
}
