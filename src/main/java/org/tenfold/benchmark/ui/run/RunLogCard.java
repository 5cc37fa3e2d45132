package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenfold.benchmark.log.RunLogLine;
import org.tenfold.web.Times;

/** What the training said, line by line, newest first. */
public class RunLogCard extends Card {
  /** Lines of a page: of a long training not all. */
  public static final int MOST = 200;

  private final Div lines = new Div();
  private final NativeDetails details = new NativeDetails("", lines);

  public RunLogCard() {
    super("run-log", translate("run.log"), translate("run.log-words"));
    lines.addClassName("tf-log");
    add(details);
  }

  public void show(List<RunLogLine> log) {
    details.setSummaryText(translate("run.log-lines", log.isEmpty() ? 0 : log.getFirst().line()));
    lines.removeAll();
    log.forEach(line -> lines.add(line(line)));
  }

  private Div line(RunLogLine line) {
    Span at = new Span(Times.second(line.at()));
    at.addClassName("tf-log-time");
    return new Div(at, new Span(line.said().in(getLocale())));
  }
}
