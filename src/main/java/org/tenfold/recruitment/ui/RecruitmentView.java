package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.Role;
import org.tenfold.media.DataFolder;
import org.tenfold.project.Projects;
import org.tenfold.recruitment.ParticipantLine;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.RecruitmentId;
import org.tenfold.recruitment.Recruitments;
import org.tenfold.reward.RewardRules;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Question;
import org.tenfold.web.RouteId;
import org.tenfold.web.StatTile;
import org.tenfold.web.field.CopyField;

/** One recruitment: its link, who came, and what its platform says about them. */
@Route("recruitments/:id")
@PageTitle("Recruitment · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class RecruitmentView extends Div implements BeforeEnterObserver {
  private final transient Recruitments recruitments;
  private final transient DataFolder data;
  private final String projectAddress;
  private final String currency;
  private final CopyField link =
      new CopyField("recruitment-link", translate("recruitment.link"), "");
  private transient @Nullable Recruitment shown;

  RecruitmentView(
      Recruitments recruitments, DataFolder data, Projects projects, RewardRules rewards) {
    this.recruitments = recruitments;
    this.data = data;
    this.projectAddress = projects.current().address();
    this.currency = rewards.current(projects.currentId()).currency();
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<Recruitment> found =
        RouteId.of(event, RecruitmentId::parse).flatMap(recruitments::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    show(found.get());
  }

  /** The address is the one by which this page was opened: the platform opens the same server. */
  @Override
  protected void onAttach(AttachEvent attached) {
    attached
        .getUI()
        .getPage()
        .fetchCurrentURL(
            here -> {
              if (shown != null) {
                link.setValue(
                    here.getProtocol()
                        + "://"
                        + here.getAuthority()
                        + projectAddress
                        + shown.address());
              }
            });
  }

  private void show(Recruitment recruitment) {
    shown = recruitment;
    removeAll();
    List<ParticipantLine> lines = recruitments.participants(recruitment);
    link.setValue(projectAddress + recruitment.address());
    link.setHelperText(translate("recruitment.link-hint." + recruitment.terms().preset().name()));
    Button close = new Button(translate("recruitment.close"), click -> askToClose(recruitment));
    close.setId("close-recruitment");
    close.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    close.setVisible(recruitment.closedAt() == null);
    add(
        new PageHeader(
            recruitment.terms().name(),
            RecruitmentWords.of(recruitment, currency),
            RecruitmentsView.door(recruitment),
            close),
        card(link),
        tiles(Recruitments.counts(recruitment, lines)),
        participants(recruitment, lines),
        new ReconcileCard(data, recruitment, () -> recruitments.participants(recruitment)));
  }

  private static Div tiles(Recruitments.Counts counts) {
    Div tiles =
        new Div(
            new StatTile(
                translate("recruitment.came"),
                Integer.toString(counts.came()),
                translate("recruitment.turned-away-note", counts.turnedAway())),
            tile("recruitment.working", counts.working()),
            tile("recruitment.finished", counts.finished()),
            tile("recruitment.left", counts.left()),
            tile("recruitment.screened-out", counts.screenedOut()));
    tiles.addClassName("tf-stats");
    return tiles;
  }

  private static StatTile tile(String key, int number) {
    return new StatTile(translate(key), Integer.toString(number), "");
  }

  private Component participants(Recruitment recruitment, List<ParticipantLine> lines) {
    if (lines.isEmpty()) {
      return new EmptyState(translate("recruitment.nobody"), translate("recruitment.nobody-words"));
    }
    Anchor csv =
        new Anchor(
            "export/recruitments/" + recruitment.id().value() + ".csv",
            translate("recruitment.csv"));
    csv.setDownload(true);
    csv.setRouterIgnore(true);
    Paragraph words = new Paragraph(translate("recruitment.participants-words"));
    words.addClassName("tf-note");
    return card(
        new H2(translate("recruitment.participants")),
        words,
        new ParticipantTable(lines, recruitment.terms().clips(), currency),
        csv);
  }

  private void askToClose(Recruitment recruitment) {
    Question.beforeLoss(
        translate("recruitment.close-title", recruitment.terms().name()),
        translate("recruitment.close-words"),
        translate("recruitment.close"),
        () -> {
          recruitments.close(recruitment.id());
          recruitments.find(recruitment.id()).ifPresent(this::show);
        });
  }

  private static Div card(Component... parts) {
    Div card = new Div(parts);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }
}
