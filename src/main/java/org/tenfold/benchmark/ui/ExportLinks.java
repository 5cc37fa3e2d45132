package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.export.ExportFormat;

/** Where the results of a study or a run can be had as files. */
class ExportLinks extends Div {
  private ExportLinks(String place) {
    addClassName("tf-job-head");
    add(new Span(translate("export.results")));
    for (ExportFormat format : ExportFormat.values()) {
      add(place + "/results." + format.ending(), name(format));
    }
    add(place + "/figures.zip", translate("export.figures"));
  }

  /** Formats are called alike in every language. */
  private static String name(ExportFormat format) {
    return switch (format) {
      case CSV -> "CSV";
      case JSON -> "JSON";
      case MARKDOWN -> "Markdown";
      case LATEX -> "LaTeX";
      case HTML -> translate("export.html");
    };
  }

  private void add(String place, String words) {
    Anchor link = new Anchor(place, words);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    add(link);
  }

  static ExportLinks of(StudyId study) {
    return new ExportLinks("export/studies/" + study.value());
  }

  static ExportLinks of(RunId run) {
    String place = "export/runs/" + run.value();
    ExportLinks links = new ExportLinks(place);
    links.add(place + "/tensorboard.zip", "TensorBoard");
    return links;
  }
}
