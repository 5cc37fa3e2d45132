package org.tenfold.annotation.ui;

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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.annotation.report.AnnotatorReports;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.statistics.Measure;
import org.tenfold.web.BesideThePage;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Refusals;
import org.tenfold.web.StateBadge;

/** Annotators' figures side by side, clips that they call unjudgeable, and the state of the log. */
@Route("annotators")
@PageTitle("Annotators · Tenfold")
@Menu(title = "Annotators", order = 45, icon = "vaadin:users")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class AnnotatorsView extends Div {
  private final transient AnnotatorReports reports;
  private final transient CurationService curation;
  private final transient ClipService clips;
  private final transient VoteLogCheck check;
  private final transient PersonId curator = CurrentUser.get().id();
  private final Div people = new Div();
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
    Button verify = new Button("Check the log now");
    verify.setDisableOnClick(true);
    verify.addClickListener(click -> checkLog(verify));
    Div logCard =
        new Div(
            new H2("The log of votes"),
            muted(
                "Every claim, vote, undo, skip and void is kept for good, each entry sealed by the"
                    + " one before it."),
            verify,
            log);
    logCard.addClassNames("tf-card", "tf-stack");
    add(
        new PageHeader(
            "Annotators",
            "Figures to weigh, each with the number of clips behind it. Nothing follows from them"
                + " by itself.",
            new Anchor("agreement/annotators", "How far any two agree, and how each errs")),
        people,
        new H2("Clips called unjudgeable"),
        skips,
        logCard);
    refresh();
  }

  private void refresh() {
    people.removeAll();
    List<AnnotatorReports.Report> all = reports.all();
    people.add(
        all.isEmpty()
            ? new EmptyState("No annotators yet", "Invite some on the page People.")
            : table(all));
    skips.removeAll();
    List<ClipId> questioned = curation.questioned();
    skips.add(
        questioned.isEmpty()
            ? muted("None just now. A clip comes here when several annotators cannot judge it.")
            : doubtTable(questioned));
  }

  private PlainTable table(List<AnnotatorReports.Report> all) {
    PlainTable table =
        new PlainTable(
            "Annotator",
            "Votes",
            "Active",
            "Votes per hour",
            "Median response",
            "Same as others",
            "Gold right",
            "Same again (κ)",
            "Most like",
            "");
    for (AnnotatorReports.Report one : all) {
      table.addRow(
          name(one),
          List.of(
              new Span(Integer.toString(one.votes())),
              new Span(one.active().toMinutes() + " min"),
              new Span(format("%.0f", one.pace())),
              new Span(format("%.1f s", one.medianResponseMillis() / 1e3)),
              figure(one.agreement(), one.agreementClips(), true),
              new Span(one.goldClips() == 0 ? "–" : one.goldRight() + " of " + one.goldClips()),
              figure(one.repeatKappa(), one.repeatClips(), false),
              likest(one),
              actions(one)));
    }
    return table;
  }

  private static Component name(AnnotatorReports.Report one) {
    Div name = new Div(new Span(one.name()));
    if (one.paused()) {
      StateBadge badge = new StateBadge("paused", StateBadge.Tone.WARN);
      badge.setTitle(one.pausedReason());
      name.add(" ");
      name.add(badge);
    }
    return name;
  }

  private static Component likest(AnnotatorReports.Report one) {
    if (one.commonClips() == 0) {
      return new Span("–");
    }
    Div likest = new Div(new Span(one.likest() + " "));
    likest.addClassName("tf-name");
    likest.add(figure(one.excess(), one.commonClips(), true));
    return likest;
  }

  private static Span figure(Measure measure, int clips, boolean percent) {
    return switch (measure) {
      case Measure.Value(double number) ->
          new Span(
              percent
                  ? format("%+.0f %% (n = %d)", 100 * number, clips).replace("+", "")
                  : format("%.2f (n = %d)", number, clips));
      case Measure.Undefined(Measure.Reason why) -> {
        Span none = new Span("–");
        none.setTitle(why.sentence());
        yield none;
      }
    };
  }

  private Component actions(AnnotatorReports.Report one) {
    Button pause =
        one.paused()
            ? small("Resume", () -> curation.resume(one.id()))
            : small(
                "Pause",
                "Pause " + one.name(),
                "They get no more clips, and what they hold goes back. Their votes stay.",
                reason -> curation.pause(one.id(), reason, curator));
    Button replace =
        small(
            "Replace",
            "Replace " + one.name(),
            "Voids all their votes and opens those slots to others. The votes stay in the log.",
            reason ->
                Notifications.done(
                    curation.replace(one.id(), reason, curator) + " votes are open again."));
    return new Div(pause, replace);
  }

  private PlainTable doubtTable(List<ClipId> questioned) {
    PlainTable table = new PlainTable("Clip", "What was said", "").words(1);
    for (ClipId id : questioned) {
      Clip clip = clips.find(id).orElseThrow();
      Anchor link = new Anchor("clips/" + id.value(), "Clip " + clip.number());
      Button resume =
          small(
              "Can be judged",
              "Clip " + clip.number() + " can be judged",
              "It goes back to those who have not doubted it.",
              reason -> curation.resumeClip(id, reason, curator));
      Button withdraw =
          small(
              "Withdraw",
              "Withdraw clip " + clip.number(),
              "It leaves the data set; its movie may give another clip instead.",
              reason -> curation.withdrawClip(id, reason, curator));
      table.addRow(
          link,
          List.of(new Span(String.join(" · ", curation.skips(id))), new Div(resume, withdraw)));
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
    return small(label, () -> ask(title, meaning, run));
  }

  private void ask(String title, String meaning, Consumer<String> run) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    TextField reason = new TextField("Reason, kept in the log");
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
    dialog.add(new Paragraph(meaning), reason);
    dialog.getFooter().add(new Button("Back", click -> dialog.close()), go);
    dialog.setWidth("28rem");
    dialog.open();
  }

  /** It walks every clip, so the page does not wait. */
  private void checkLog(Button verify) {
    log.setText("Checking every clip …");
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
            ? format(
                "Whole: %d clips, %d entries. Fingerprint %s",
                report.clips(), report.events(), report.fingerprint())
            : "Changed: " + report.findings().getFirst());
  }

  private static Paragraph muted(String words) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.addClassName("tf-muted");
    return paragraph;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
