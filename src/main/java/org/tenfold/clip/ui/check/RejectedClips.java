package org.tenfold.clip.ui.check;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheck;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipRestores;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.error.StoredMessage;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Times;
import org.tenfold.web.list.Each;
import org.tenfold.web.list.ListGrid;
import org.tenfold.web.list.ListOrder;
import org.tenfold.web.list.Several;

/** The newest rejected clips with who rejected them and why; one or several can be restored. */
class RejectedClips extends Div {
  private static final Duration EVERY = Duration.ofSeconds(3);
  private static final int MOST = 50;

  private final transient ClipService clips;
  private final transient ClipCheckService checks;
  private final transient ClipRestores restores;
  private final transient TakenDown takenDown;
  private final transient PersonId curator;
  private final ListGrid<Row> grid = new ListGrid<>("rejected", new ListOrder("at", true));
  private final Several<Row> several = new Several<>(grid);
  private final Details details;
  private transient List<Row> rows = List.of();

  RejectedClips(
      ClipCheckService checks,
      ClipService clips,
      ClipRestores restores,
      TakenDown takenDown,
      PersonId curator) {
    this.checks = checks;
    this.clips = clips;
    this.restores = restores;
    this.takenDown = takenDown;
    this.curator = curator;
    grid.setHeight("24rem");
    grid.part("", translate("clip-check.column.clip"), row -> video(row.clip())).setWidth("6rem");
    grid.part(
        "", translate("clip-check.column.estimate"), row -> new LabelBadge(row.check().estimate()));
    grid.words("", translate("clip-check.column.reason"), this::reason).setFlexGrow(3);
    grid.words("", translate("clip-check.column.by"), row -> row.check().name());
    grid.number(
        "", translate("clip-check.column.at"), row -> Times.minuteWithZone(row.check().at()));
    grid.deeds(this::restore);
    grid.setItemSelectableProvider(Row::restorable);
    grid.readAll(() -> rows, row -> row.clip().id());
    several.deed("restore-chosen", translate("clip-check.restore"), this::restore);
    Div body = new Div(several, grid);
    body.addClassName("tf-stack");
    details = new Details("", body);
    details.setId("rejected-clips");
    // hidden, it measured none of its cells
    details.addOpenedChangeListener(opened -> grid.recalculateColumnWidths());
    add(details);
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  private record Row(ClipCheck check, Clip clip, boolean restorable) {}

  private List<Row> read() {
    List<ClipCheck> rejections = checks.rejections(MOST);
    Set<ClipId> gone =
        rejections.isEmpty()
            ? Set.of()
            : takenDown.clips().keySet().stream().collect(Collectors.toSet());
    return rejections.stream()
        .map(
            check -> {
              Clip clip = clips.find(check.clip()).orElseThrow();
              boolean restorable =
                  check.verdict() == ClipCheck.Verdict.REJECT
                      && clip.cut() != null
                      && !gone.contains(clip.id());
              return new Row(check, clip, restorable);
            })
        .toList();
  }

  private void show(List<Row> now) {
    rows = now;
    setVisible(!rows.isEmpty());
    details.setSummaryText(
        translate(
            rows.size() < MOST ? "clip-check.rejected" : "clip-check.rejected-newest",
            rows.size()));
    grid.refresh();
  }

  private void restore(List<Row> some) {
    Each.tell(
        some,
        row -> translate("clip-check.clip", row.clip().number()),
        row -> restores.restore(row.clip().id(), curator),
        done -> translate("clip-check.restored"));
    several.none();
    show(read());
  }

  private String reason(Row row) {
    return StoredMessage.read(row.check().reason()).in(getLocale());
  }

  private Component restore(Row row) {
    if (!row.restorable()) {
      return new Span();
    }
    Button restore = new Button(translate("clip-check.restore"), click -> restore(List.of(row)));
    restore.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return restore;
  }

  private static Component video(Clip clip) {
    String name = translate("clip-check.clip", clip.number());
    if (clip.cut() == null) {
      return new Span(name);
    }
    Anchor video = new Anchor("media/clips/" + clip.id().value(), name);
    video.setRouterIgnore(true);
    video.setTarget("_blank");
    return video;
  }
}
