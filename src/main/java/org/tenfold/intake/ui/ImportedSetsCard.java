package org.tenfold.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tenfold.account.AccountService;
import org.tenfold.intake.ImportedSet;
import org.tenfold.web.PlainTable;

/** The imported sets, each with its way to the figures and its way out. */
class ImportedSetsCard extends Div {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private final transient AccountService accounts;
  private final transient Consumer<ImportedSet> delete;

  ImportedSetsCard(List<ImportedSet> sets, AccountService accounts, Consumer<ImportedSet> delete) {
    this.accounts = accounts;
    this.delete = delete;
    PlainTable table =
        new PlainTable("Set", "Clips", "Votes", "Annotators", "Votes per clip", "Imported", "");
    table.setId("imported-sets");
    sets.forEach(set -> table.addRow(name(set), cells(set)));
    Paragraph words =
        new Paragraph(
            "Where a file does not tell who voted, views by annotator leave its set out.");
    words.addClassName("tf-note");
    addClassName("tf-card");
    add(new H2("Imported sets"), words, table);
  }

  private static Component name(ImportedSet set) {
    Span source = new Span(set.format().title() + " · " + set.fileName());
    source.addClassName("tf-note");
    Div name = new Div(new Div(new Span(set.name())), source);
    name.getElement().setAttribute("title", "SHA-256 " + set.sha256());
    return name;
  }

  private List<Component> cells(ImportedSet set) {
    return List.of(
        new Span(number(set.clips())),
        new Span(number(set.votes())),
        new Span(set.annotators().isPresent() ? number(set.annotators().getAsInt()) : "not told"),
        new Span(Integer.toString(set.votesPerClip())),
        new Span(
            DAY.format(set.importedAt())
                + " by "
                + accounts.person(set.importedBy()).displayName()),
        actions(set));
  }

  private Component actions(ImportedSet set) {
    Anchor figures = new Anchor("agreement?set=" + set.id().value(), "Agreement");
    Button out = new Button("Delete", click -> confirm(set));
    out.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
    out.setAriaLabel("Delete " + set.name());
    Div actions = new Div(figures, out);
    actions.addClassNames("tf-actions", "tf-baseline");
    return actions;
  }

  private void confirm(ImportedSet set) {
    ConfirmDialog dialog =
        new ConfirmDialog(
            "Delete \"" + set.name() + "\"?",
            "Its %s clips and %s votes are forgotten. The file can be imported again."
                .formatted(number(set.clips()), number(set.votes())),
            "Delete",
            confirmed -> delete.accept(set));
    dialog.setCancelable(true);
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
