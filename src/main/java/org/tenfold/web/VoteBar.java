package org.tenfold.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;

/** The votes of one clip as a stacked bar, one part for each label that got any. */
public class VoteBar extends Div {

  public VoteBar(VoteCounts votes) {
    addClassName("tf-votes");
    String words = votes.total() == 0 ? translate("vote-bar.none") : inWords(votes);
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", words);
    getElement().setAttribute("title", words);
    PageLabels.all().stream()
        .filter(emotion -> votes.of(emotion) > 0)
        .forEach(emotion -> add(part(emotion, votes)));
  }

  private static Span part(Label emotion, VoteCounts votes) {
    Span part = new Span(String.valueOf(votes.of(emotion)));
    PageLabels.mark(part.getElement(), emotion);
    part.getStyle().set("--tf-votes", String.valueOf(votes.of(emotion)));
    return part;
  }

  private static String inWords(VoteCounts votes) {
    return PageLabels.all().stream()
        .filter(emotion -> votes.of(emotion) > 0)
        .map(emotion -> PageLabels.name(emotion) + " " + votes.of(emotion))
        .collect(Collectors.joining(", "));
  }
}
