package org.tenfold.operation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.operation.check.CheckKind;
import org.tenfold.operation.check.CheckOutcome;
import org.tenfold.operation.check.Checks;
import org.tenfold.operation.check.UnnamedFiles;
import org.tenfold.web.BesideThePage;
import org.tenfold.web.Notifications;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;
import org.tenfold.web.Times;

/**
 * How the checks of the whole server ended last, and the files that nothing names: shown before
 * they can be deleted.
 */
final class ChecksCard extends Div {
  private static final Logger LOG = LoggerFactory.getLogger(ChecksCard.class);
  private static final double MEGABYTE = 1e6;
  private static final double SECOND = 1_000;

  private final transient Checks checks;
  private final Div outcomes = new Div();

  ChecksCard(Checks checks) {
    this.checks = checks;
    addClassNames("tf-card", "tf-stack");
    setId("system-checks");
    outcomes.addClassName("tf-stack");
    outcomes.getElement().setAttribute("role", "status");
    add(
        new H2(translate("system.checks")),
        new Paragraph(translate("system.checks-words")),
        outcomes);
    show();
  }

  private void show() {
    outcomes.removeAll();
    List<CheckOutcome> last = checks.last();
    outcomes.add(last.isEmpty() ? new Paragraph(translate("system.check-never")) : table(last));
    UnorderedList findings = new UnorderedList();
    for (CheckOutcome one : last) {
      for (Message finding : one.first()) {
        findings.add(new ListItem(finding.in(getLocale())));
      }
    }
    if (findings.getChildren().findAny().isPresent()) {
      outcomes.add(findings);
    }
    Button now =
        new Button(
            translate("system.check-now"),
            click -> beside(checks::runNow, differ -> translate("system.checked", differ)));
    now.setId("system-check-now");
    Div actions = new Div(now);
    actions.addClassName("tf-actions");
    UnnamedFiles unnamed = checks.unnamed();
    if (!last.isEmpty()) {
      outcomes.add(
          new Paragraph(
              unnamed.files() == 0
                  ? translate("system.unnamed-none")
                  : translate("system.unnamed", unnamed.files(), megabytes(unnamed.bytes()))));
    }
    if (unnamed.files() > 0) {
      Button collect = new Button(translate("system.collect"), click -> ask(unnamed));
      collect.setId("system-collect");
      actions.add(collect);
    }
    outcomes.add(actions);
  }

  private static PlainTable table(List<CheckOutcome> last) {
    PlainTable table =
        new PlainTable(
            translate("system.check"),
            translate("system.check-at"),
            translate("system.check-took"),
            translate("system.check-examined"),
            translate("system.check-differs"));
    for (CheckOutcome one : last) {
      table.addRow(
          translate("system.check." + one.kind().key()),
          List.of(
              Times.minute(one.at()),
              translate(
                  "system.seconds",
                  String.format(Locale.ROOT, "%.1f", one.took().toMillis() / SECOND)),
              one.kind() == CheckKind.STORE
                  ? translate("system.check-files", one.examined(), megabytes(one.bytes()))
                  : translate("system.check-events", one.examined()),
              Long.toString(one.findings())));
    }
    return table;
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }

  private void ask(UnnamedFiles unnamed) {
    Question.beforeLoss(
        translate("system.collect-title", unnamed.files()),
        translate("system.collect-words"),
        translate("system.collect"),
        () -> beside(checks::removeUnnamed, removed -> translate("system.collected", removed)));
  }

  /** A large store takes its time, so the page does not wait. */
  private void beside(LongSupplier work, LongFunction<String> words) {
    outcomes.removeAll();
    outcomes.add(new Paragraph(translate("system.check-running")));
    BesideThePage.run(
        () -> {
          Runnable told = outcome(work, words);
          return () -> {
            show();
            told.run();
          };
        });
  }

  /** What it says is said later, where the reader's language is known. */
  private Runnable outcome(LongSupplier work, LongFunction<String> words) {
    try {
      long done = work.getAsLong();
      return () -> Notifications.done(words.apply(done));
    } catch (InvalidInput refused) {
      return () -> new Refusals().say(refused.said());
    } catch (RuntimeException e) {
      LOG.error("the checks could not run", e);
      return () -> new Refusals().say(Message.of("operation.checks-broken"));
    }
  }
}
