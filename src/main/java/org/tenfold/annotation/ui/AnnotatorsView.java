package org.tenfold.annotation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.annotation.report.AnnotatorReports;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.error.Message;
import org.tenfold.web.BesideThePage;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Refusals;
import org.tenfold.web.Skeleton;
import org.tenfold.web.term.Explained;

/** Annotators' figures side by side, clips that they call unjudgeable, and the state of the log. */
@Route("annotators")
@PageTitle("Annotators · Tenfold")
@Menu(title = "Annotators", order = 45, icon = "vaadin:users")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class AnnotatorsView extends Div implements BeforeEnterObserver {
  private final transient AnnotatorReports reports;
  private final transient CurationService curation;
  private final transient ClipService clips;
  private final transient VoteLogCheck check;
  private final transient PersonId curator = CurrentUser.get().id();
  private final AnnotatorList list = new AnnotatorList(this::actions);
  private final Div people = new Div(new Skeleton("12rem"));
  private final Div skips = new Div();
  private final Paragraph log = new Paragraph();

  AnnotatorsView(
      AnnotatorReports reports, CurationService curation, ClipService clips, VoteLogCheck check) {
    this.reports = reports;
    this.curation = curation;
    this.clips = clips;
    this.check = check;
    addClassName("tf-page");
    people.setId("annotators");
    skips.setId("skips");
    log.setId("log-state");
    Button verify = new Button(translate("annotators.check-log"));
    verify.setDisableOnClick(true);
    verify.addClickListener(click -> checkLog(verify));
    Div logCard =
        new Div(
            new H2(translate("annotators.log")),
            muted(translate("annotators.log-words")),
            verify,
            log);
    logCard.addClassNames("tf-card", "tf-stack");
    add(
        new PageHeader(
            translate("nav.annotators"),
            translate("annotators.words"),
            new Anchor("agreement/annotators", translate("annotators.pairs"))),
        people,
        new H2(translate("annotators.skipped")),
        skips,
        logCard);
    refresh();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.enter(event);
  }

  private void refresh() {
    Skeleton.over(people, true);
    // of a million votes it takes seconds
    BesideThePage.run(
        () -> {
          List<AnnotatorReports.Report> all = reports.all();
          return () -> show(all);
        });
    skips.removeAll();
    List<ClipId> questioned = curation.questioned();
    skips.add(
        questioned.isEmpty() ? muted(translate("annotators.none-skipped")) : skipTable(questioned));
  }

  private void show(List<AnnotatorReports.Report> all) {
    list.show(all);
    people.removeAll();
    people.add(
        all.isEmpty()
            ? new EmptyState(translate("annotators.none"), translate("annotators.none-words"))
            : list);
    Skeleton.over(people, false);
  }

  private Component actions(AnnotatorReports.Report one) {
    Button pause =
        one.paused()
            ? small(translate("annotators.resume"), () -> resume(one))
            : small(
                translate("annotators.pause"),
                translate("annotators.pause-one", one.name()),
                translate("annotators.pause-words"),
                reason -> pause(one, reason));
    Button replace =
        loss(
            translate("annotators.replace"),
            translate("annotators.replace-one", one.name()),
            translate("annotators.replace-words"),
            reason ->
                Notifications.done(
                    translate("annotators.replaced", curation.replace(one.id(), reason, curator))));
    replace.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return new Div(pause, replace);
  }

  private void pause(AnnotatorReports.Report one, String reason) {
    curation.pause(one.id(), reason, curator);
    Notifications.done(
        translate("annotators.paused-one", one.name()),
        () -> {
          curation.resume(one.id());
          refresh();
        });
  }

  private void resume(AnnotatorReports.Report one) {
    curation.resume(one.id());
    Notifications.done(
        translate("annotators.resumed-one", one.name()),
        () -> {
          curation.pause(one.id(), one.pausedReason(), curator);
          refresh();
        });
  }

  private PlainTable skipTable(List<ClipId> questioned) {
    PlainTable table =
        new PlainTable(translate("gold.clip"), translate("annotators.said"), "").words(1);
    for (ClipId id : questioned) {
      Clip clip = clips.find(id).orElseThrow();
      Anchor link = new Anchor("clips/" + id.value(), translate("clip-check.clip", clip.number()));
      Button resume =
          small(
              translate("annotators.judgeable"),
              translate("annotators.judgeable-clip", clip.number()),
              translate("annotators.judgeable-words"),
              reason -> curation.resumeClip(id, reason, curator));
      Button withdraw =
          loss(
              translate("annotators.withdraw"),
              translate("annotators.withdraw-clip", clip.number()),
              translate("annotators.withdraw-words"),
              reason -> curation.withdrawClip(id, reason, curator));
      table.addRow(link, List.of(new Span(said(curation.skips(id))), new Div(resume, withdraw)));
    }
    return table;
  }

  private Button small(String label, Runnable run) {
    Button button =
        new Button(
            label,
            click -> {
              run.run();
              refresh();
            });
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  /** A step that needs a reason, which stays in the log. */
  private Button small(String label, String title, String meaning, Consumer<String> run) {
    return small(label, () -> ask(title, meaning, run, false));
  }

  /** A step that needs a reason, and that nothing brings back. */
  private Button loss(String label, String title, String meaning, Consumer<String> run) {
    Button button = small(label, () -> ask(title, meaning, run, true));
    button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return button;
  }

  private void ask(String title, String meaning, Consumer<String> run, boolean loss) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    TextField reason = new TextField(translate("annotators.reason"));
    reason.setWidthFull();
    Refusals refusals = new Refusals().at(reason, "annotation.reason-length");
    Button go =
        new Button(
            title,
            click -> {
              refusals.tell(
                  () -> {
                    run.accept(reason.getValue());
                    dialog.close();
                    refresh();
                  });
            });
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    if (loss) {
      go.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
    dialog.add(new Paragraph(meaning), reason);
    dialog.getFooter().add(new Button(translate("dialog.back"), click -> dialog.close()), go);
    dialog.setWidth("28rem");
    dialog.open();
  }

  /** It walks every clip, so the page does not wait. */
  private void checkLog(Button verify) {
    log.setText(translate("annotators.checking"));
    BesideThePage.run(
        () -> {
          Runnable outcome = outcome();
          return () -> {
            verify.setEnabled(true);
            outcome.run();
          };
        });
  }

  private Runnable outcome() {
    try {
      VoteLogCheck.Report report = check.run();
      return () -> show(report);
    } catch (RuntimeException failed) {
      // thrown on where the page is known, so that its number is told there
      return () -> {
        log.setText("");
        throw failed;
      };
    }
  }

  private void show(VoteLogCheck.Report report) {
    log.setText(
        report.whole()
            ? translate(
                "annotators.log-whole", report.clips(), report.events(), report.fingerprint())
            : translate(
                "annotators.log-changed", report.findings().getFirst().message().in(getLocale())));
  }

  private String said(List<Message> skips) {
    return skips.stream().map(one -> one.in(getLocale())).collect(Collectors.joining(" · "));
  }

  private static Paragraph muted(String words) {
    Paragraph paragraph = Explained.in(new Paragraph(), words);
    paragraph.addClassName("tf-muted");
    return paragraph;
  }
}
