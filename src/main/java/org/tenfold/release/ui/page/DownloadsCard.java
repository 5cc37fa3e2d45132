package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.tenfold.release.Release;
import org.tenfold.release.paper.PaperFiles;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.release.ui.export.DownloadAs;

/** What leaves of a release. */
class DownloadsCard extends Div {
  /**
   * @param divided the release in each of its divisions
   * @param votes whether it keeps single votes
   */
  DownloadsCard(ReleaseSummary summary, List<Release> divided, boolean votes) {
    setId("release-downloads");
    addClassNames("tf-card", "tf-stack");
    add(new H2(translate("release.downloads")));
    String place = "export/releases/" + summary.release().id().value();
    if (summary.release().prepared()) {
      Div zips =
          new Div(
              Parts.download(place + ".zip", translate("release.download")),
              new DownloadAs(divided, votes));
      if (summary.release().trainable()) {
        zips.add(new Anchor("benchmarks", translate("release.benchmark")));
      }
      zips.addClassName("tf-job-head");
      add(zips);
    }
    Div papers = new Div();
    papers.addClassName("tf-job-head");
    for (String name : PaperFiles.NAMES) {
      papers.add(Parts.download(place + "/paper/" + name, name));
    }
    add(Parts.note(translate("release.papers")), papers);
  }
}
