package org.tenfold.clip.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheck;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.error.StoredMessage;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Times;

/** The newest rejected clips with who rejected them and why: they stay, and may be looked at. */
class RejectedClips extends Div {
  private static final Duration EVERY = Duration.ofSeconds(3);
  private static final int MOST = 50;

  private final transient ClipService clips;
  private final transient ClipCheckService checks;
  private final transient RejectionUndo undo;
  private final transient TakenDown takenDown;
  private final Div rows = new Div();
  private final Details details = new Details("", rows);

  RejectedClips(
      ClipCheckService checks, ClipService clips, RejectionUndo undo, TakenDown takenDown) {
    this.checks = checks;
    this.clips = clips;
    this.undo = undo;
    this.takenDown = takenDown;
    details.setId("rejected-clips");
    add(details);
    LiveBinding.keep(this, EVERY, () -> checks.rejections(MOST), this::show);
  }

  private void show(List<ClipCheck> rejections) {
    setVisible(!rejections.isEmpty());
    details.setSummaryText(
        translate(
            rejections.size() < MOST ? "clip-check.rejected" : "clip-check.rejected-newest",
            rejections.size()));
    rows.removeAll();
    PlainTable table =
        new PlainTable(
                translate("clip-check.column.clip"),
                translate("clip-check.column.estimate"),
                translate("clip-check.column.reason"),
                translate("clip-check.column.by"),
                translate("clip-check.column.at"),
                "")
            .words(1, 2, 3);
    for (ClipCheck check : rejections) {
      Clip clip = clips.find(check.clip()).orElseThrow();
      table.addRow(
          video(clip),
          List.<Component>of(
              new LabelBadge(check.estimate()),
              new Span(StoredMessage.read(check.reason()).in(getLocale())),
              new Span(check.name()),
              new Span(Times.minuteWithZone(check.at())),
              restore(check)));
    }
    rows.add(table);
  }

  private Component restore(ClipCheck check) {
    if (check.verdict() == ClipCheck.Verdict.WITHDRAW || takenDown.isGone(check.clip())) {
      return new Span();
    }
    Button restore =
        new Button(
            translate("clip-check.restore"),
            click -> {
              undo.takeBack(List.of(check.clip()));
              show(checks.rejections(MOST));
            });
    restore.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return restore;
  }

  private Anchor video(Clip clip) {
    Anchor video =
        new Anchor("media/clips/" + clip.id().value(), translate("clip-check.clip", clip.number()));
    video.setRouterIgnore(true);
    video.setTarget("_blank");
    return video;
  }
}
