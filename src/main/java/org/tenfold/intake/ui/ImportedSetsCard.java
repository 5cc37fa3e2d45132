package org.tenfold.intake.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tenfold.account.AccountService;
import org.tenfold.intake.ImportedSet;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Question;
import org.tenfold.web.Times;

/** The imported sets, each with its way to the figures and its way out. */
class ImportedSetsCard extends Div {
  private final transient AccountService accounts;
  private final transient Consumer<ImportedSet> delete;

  ImportedSetsCard(List<ImportedSet> sets, AccountService accounts, Consumer<ImportedSet> delete) {
    this.accounts = accounts;
    this.delete = delete;
    PlainTable table =
        new PlainTable(
            translate("import.set"),
            translate("welcome.clips"),
            translate("import.votes"),
            translate("nav.annotators"),
            translate("import.votes-per-clip"),
            "");
    table.setId("imported-sets");
    sets.forEach(set -> table.addRow(name(set), cells(set)));
    Paragraph words = new Paragraph(translate("import.sets-words"));
    words.addClassName("tf-note");
    addClassName("tf-card");
    add(new H2(translate("import.sets")), words, table);
  }

  private Component name(ImportedSet set) {
    String person = accounts.person(set.importedBy()).displayName();
    Div name =
        new Div(
            new Div(new Span(set.name())),
            note(set.format().title().in(getLocale()) + " · " + set.fileName()),
            note(translate("import.by", Times.minuteWithZone(set.importedAt()), person)));
    name.getElement().setAttribute("title", "SHA-256 " + set.sha256());
    return name;
  }

  private List<Component> cells(ImportedSet set) {
    return List.of(
        new Span(number(set.clips())),
        new Span(number(set.votes())),
        new Span(
            set.annotators().isPresent()
                ? number(set.annotators().getAsInt())
                : translate("import.not-told")),
        new Span(Integer.toString(set.votesPerClip())),
        actions(set));
  }

  private Component actions(ImportedSet set) {
    Anchor figures =
        new Anchor("agreement?source=import-" + set.id().value(), translate("nav.agreement"));
    Button out = new Button(translate("import.delete"), click -> confirm(set));
    out.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
    out.setAriaLabel(translate("import.delete-of", set.name()));
    Div actions = new Div(figures, out);
    actions.addClassNames("tf-actions", "tf-baseline");
    actions.getStyle().set("flex-wrap", "nowrap");
    return actions;
  }

  private static Div note(String words) {
    Div note = new Div(new Span(words));
    note.addClassName("tf-note");
    note.getStyle().set("font-weight", "400");
    return note;
  }

  private void confirm(ImportedSet set) {
    Question.beforeLoss(
        translate("import.delete-title", set.name()),
        translate("import.delete-words", number(set.clips()), number(set.votes())),
        translate("import.delete"),
        () -> delete.accept(set));
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
