package org.tenfold.web.matrix;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.tenfold.label.VoteCounts;
import org.tenfold.web.VoteBar;

/** Clips as lines, a dozen at a time: picture, name, what is said of them, votes. */
public class ClipLines extends Div {
  private static final int AT_ONCE = 12;

  private final transient List<Line> lines;
  private final Div list = new Div();
  private final Button more = new Button(translate("run.more-clips"), click -> showMore());
  private int shown;

  /**
   * One clip.
   *
   * @param id of its page; absent when it was imported
   * @param words what else there is to say; may be empty
   */
  public record Line(Optional<String> id, String name, String words, VoteCounts votes) {}

  public ClipLines(List<Line> lines) {
    this.lines = lines;
    addClassName("tf-stack");
    Paragraph count =
        new Paragraph(
            lines.isEmpty()
                ? translate("matrix.none")
                : translate("run.behind-clips", lines.size()));
    count.addClassName("tf-note");
    list.addClassName("tf-clip-lines");
    add(count, list, more);
    showMore();
  }

  private void showMore() {
    int end = Math.min(lines.size(), shown + AT_ONCE);
    lines.subList(shown, end).forEach(line -> list.add(drawn(line)));
    shown = end;
    more.setVisible(shown < lines.size());
  }

  private static Div drawn(Line line) {
    Div words = new Div();
    words.addClassName("tf-clip-line-words");
    Div drawn = new Div();
    drawn.addClassName("tf-clip-line");
    line.id()
        .ifPresentOrElse(
            id -> {
              Image poster = new Image("media/clips/" + id + "/poster", "");
              poster.addClassName("tf-small-poster");
              poster.getElement().setAttribute("loading", "lazy");
              drawn.add(poster);
              words.add(new Anchor("clips/" + id, line.name()));
            },
            () -> words.add(new Span(line.name())));
    if (!line.words().isEmpty()) {
      Span said = new Span(line.words());
      said.addClassName("tf-note");
      words.add(said);
    }
    words.add(new VoteBar(line.votes()));
    drawn.add(words);
    return drawn;
  }
}
