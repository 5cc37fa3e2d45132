package org.tenfold.release.ui.export;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.export.ReleaseFormat;
import org.tenfold.release.export.ReleaseFormat.Division;
import org.tenfold.release.export.ReleaseFormat.Media;

/** A button that asks for a format and offers the ZIP. */
public final class DownloadAs extends Button {
  private static final Set<ReleaseFormat> WITH_PATHS =
      Set.of(ReleaseFormat.DFERCLIP, ReleaseFormat.MAE_DFER);

  private final transient List<Release> divided;
  private final boolean votes;
  private final Select<Release> division = new Select<>();
  private final Select<ReleaseFormat> format = new Select<>();
  private final Paragraph words = new Paragraph();
  private final Select<Integer> fold = new Select<>();
  private final Checkbox media = new Checkbox(translate("release.with-media"), true);
  private final TextField root = new TextField(translate("release.root"));
  private final Anchor zip = new Anchor();

  /**
   * @param divided a release in each of its divisions, one or more
   * @param votes whether the release keeps single votes
   */
  public DownloadAs(List<Release> divided, boolean votes) {
    super(translate("release.download-as"));
    this.divided = List.copyOf(divided);
    division.setLabel(translate("division.title"));
    division.setItems(this.divided);
    division.setItemLabelGenerator(DownloadAs::name);
    division.setValue(this.divided.getFirst());
    division.setWidthFull();
    division.addValueChangeListener(change -> divide());
    this.votes = votes;
    format.setLabel(translate("release.format"));
    format.setId("export-format");
    format.setItems(ReleaseFormat.values());
    format.setItemLabelGenerator(one -> translate("release.format-" + one.key()));
    Release release = divided.getFirst();
    format.setItemEnabledProvider(one -> one.holds(release));
    if (release.labelsOnly()) {
      format.setHelperText(translate("release.format-greyed-media"));
    } else if (!ReleaseFormat.all().stream().allMatch(one -> one.holds(release))) {
      format.setHelperText(translate("release.format-greyed"));
    }
    format.setValue(ReleaseFormat.DFEW);
    words.addClassName("tf-note");
    fold.setLabel(translate("release.export-fold"));
    offerFolds();
    root.setHelperText(translate("release.root-words"));
    root.setWidthFull();
    root.setPattern("\\S*");
    root.setValueChangeMode(ValueChangeMode.EAGER);
    zip.setRouterIgnore(true);
    Button download = new Button(translate("release.download-zip"));
    download.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    zip.add(download);
    zip.getElement().setAttribute("download", true);
    format.addValueChangeListener(change -> show());
    fold.addValueChangeListener(change -> show());
    media.addValueChangeListener(change -> show());
    root.addValueChangeListener(change -> show());
    addClickListener(click -> open());
    show();
  }

  private static String name(Release divided) {
    return divided.division() == DivisionId.FROZEN
        ? divided.foldRecipe()
        : divided.division() + " · " + divided.foldRecipe();
  }

  private void offerFolds() {
    fold.setItems(IntStream.rangeClosed(1, division.getValue().folds()).boxed().toList());
    fold.setValue(1);
  }

  private void divide() {
    offerFolds();
    show();
  }

  private void open() {
    Dialog dialog = new Dialog(translate("release.download-title", divided.getFirst().name()));
    format.setWidthFull();
    Div fields = new Div(format, words, division, fold, new Div(media), root);
    fields.addClassName("tf-stack");
    dialog.add(fields);
    dialog.setWidth("34rem");
    dialog.getFooter().add(new Button(translate("release.close"), click -> dialog.close()), zip);
    dialog.open();
  }

  private void show() {
    ReleaseFormat chosen = format.getValue();
    boolean possible = chosen != ReleaseFormat.VOTES || votes;
    words.setText(
        translate(
            possible
                ? "release.format-" + chosen.key() + "-words"
                : divided.getFirst().labelsOnly()
                    ? "release.format-counts-only"
                    : "release.format-no-votes"));
    division.setVisible(chosen.division() != Division.NONE && divided.size() > 1);
    fold.setVisible(chosen.division() == Division.ONE_FOLD && division.getValue().folds() > 1);
    media.setVisible(chosen.media() == Media.ASIDE && !divided.getFirst().labelsOnly());
    root.setVisible(WITH_PATHS.contains(chosen));
    zip.setVisible(possible && (!root.isVisible() || !root.isInvalid()));
    zip.setHref(address(chosen));
  }

  private String address(ReleaseFormat chosen) {
    StringBuilder address =
        new StringBuilder("export/releases/")
            .append(division.getValue().divisionId().text())
            .append(".zip?format=")
            .append(chosen.key());
    if (chosen.division() == Division.ONE_FOLD) {
      address.append("&fold=").append(fold.getValue());
    }
    if (media.isVisible() && !media.getValue()) {
      address.append("&clips=false");
    }
    if (root.isVisible() && !root.isEmpty()) {
      address
          .append("&root=")
          .append(URLEncoder.encode(root.getValue().strip(), StandardCharsets.UTF_8));
    }
    return address.toString();
  }
}
