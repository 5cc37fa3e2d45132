package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.tenfold.web.PageLabels;

/** Words that charts of clips say, in the reader's language. */
public record ClipWords(
    List<String> emotions, String clip, String labelled, String predicted, String entropy) {
  public static ClipWords ofPage() {
    return new ClipWords(
        PageLabels.names().stream().toList(),
        translate("run.clip"),
        translate("run.labelled"),
        translate("run.predicted"),
        translate("run.entropy"));
  }
}
