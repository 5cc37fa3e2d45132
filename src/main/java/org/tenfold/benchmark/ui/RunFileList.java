package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.web.PlainTable;

/**
 * Each file that a run has left, with its size: a fold's weights may take hundreds of megabytes.
 */
class RunFileList extends NativeDetails {
  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;

  RunFileList(RunId run, List<RunFile> files) {
    super(translate("run.each-file"));
    setId("run-files");
    PlainTable table = new PlainTable(translate("run.file"), translate("run.file-size"));
    for (RunFile file : files) {
      Anchor link = new Anchor("export/runs/" + run.value() + "/" + file.name(), file.name());
      link.setRouterIgnore(true);
      link.getElement().setAttribute("download", true);
      table.addRow(link, List.of(new Span(size(file.bytes()))));
    }
    setContent(table);
  }

  private static String size(long bytes) {
    return bytes < MEGA
        ? Math.max(1, Math.round(bytes / KILO)) + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
  }
}
