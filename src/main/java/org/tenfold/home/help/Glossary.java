package org.tenfold.home.help;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.tenfold.web.term.Term;

/** All terms by name, with the places that popovers lead to. */
class Glossary extends Div {
  Glossary() {
    Locale reader = getLocale();
    DescriptionList list = new DescriptionList();
    list.addClassName("tf-glossary");
    Arrays.stream(Term.values())
        .sorted(Comparator.comparing(term -> term.name(reader), Collator.getInstance(reader)))
        .forEach(term -> add(list, term, reader));
    add(new H2(translate("help.glossary")), list);
    addClassNames("tf-card", "tf-stack");
    setId("glossary");
  }

  private static void add(DescriptionList list, Term term, Locale reader) {
    DescriptionList.Term name = new DescriptionList.Term(term.name(reader));
    name.setId(term.anchor());
    name.getElement().setAttribute("tabindex", "-1");
    DescriptionList.Description words =
        new DescriptionList.Description(new Span(term.meaning(reader)));
    term.source(reader)
        .ifPresent(
            source -> {
              Div line = new Div(source);
              line.addClassName("tf-note");
              words.add(line);
            });
    list.add(name, words);
  }
}
