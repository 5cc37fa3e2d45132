package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.annotation.ClipVotes;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ui.SmallVideo;
import org.tenfold.label.Label;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Refusals;
import org.tenfold.web.term.Explained;

/** Chooses gold clips and shows which ones there are. */
class GoldCard extends Div {
  private final transient AdmissionAdministration administration;
  private final transient CurationService curation;
  private final transient ClipService clips;
  private final transient Runnable changed;
  private final ComboBox<Choice> clip = new ComboBox<>(translate("gold.clip"));
  private final Select<Label> emotion = new Select<>();
  private final Select<GoldPurpose> purpose = new Select<>();
  private final transient Refusals refusals = new Refusals();
  private final Div preview = new Div();
  private final Div there = new Div();

  /** A clip that is gold, or can become so. */
  private record Choice(ClipId id, int number, Label emotion, @Nullable GoldPurpose purpose) {
    String words() {
      String name = translate("clip-check.clip", number);
      String shown = PageLabels.name(emotion);
      return purpose == null
          ? translate("gold.estimated", name, shown)
          : translate("gold.serving", name, title(purpose), shown);
    }
  }

  GoldCard(
      AdmissionAdministration administration,
      CurationService curation,
      ClipService clips,
      Runnable changed) {
    this.administration = administration;
    this.curation = curation;
    this.clips = clips;
    this.changed = changed;
    addClassNames("tf-card", "tf-stack");
    there.addClassName("tf-stack");
    preview.addClassName("tf-poster-grid");
    clip.setItemLabelGenerator(Choice::words);
    clip.setPlaceholder(translate("gold.which"));
    clip.setId("gold-clip");
    clip.addValueChangeListener(change -> look(change.getValue()));
    emotion.setLabel(translate("gold.emotion"));
    emotion.setItems(PageLabels.all());
    emotion.setItemLabelGenerator(one -> PageLabels.name(one));
    emotion.setId("gold-emotion");
    purpose.setLabel(translate("gold.serves"));
    purpose.setItems(GoldPurpose.values());
    purpose.setItemLabelGenerator(GoldCard::title);
    purpose.setId("gold-purpose");
    refusals.at(clip, "annotation.gold-has-votes", "annotation.no-clip").at(emotion).at(purpose);
    Button make = new Button(translate("gold.make"), click -> make());
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.setId("make-gold");
    Div fields = new Div(clip, emotion, purpose, make);
    fields.addClassName("tf-fields");
    Paragraph words = new Paragraph(translate("gold.words"));
    words.addClassName("tf-note");
    add(Explained.heading(translate("gold.title")), words, fields, preview, there);
    refresh();
  }

  private void refresh() {
    List<Known> gold =
        curation.gold().stream()
            .map(one -> new Known(one, clips.find(one.clip()).orElseThrow().number()))
            .toList();
    List<Choice> choices = new ArrayList<>();
    administration.goldCandidates().forEach(one -> choices.add(candidate(one)));
    gold.forEach(
        one ->
            choices.add(
                new Choice(
                    one.gold().clip(), one.number(), one.gold().emotion(), one.gold().purpose())));
    clip.setItems(choices);
    there.removeAll();
    there.add(counts(gold.stream().map(Known::gold).toList()), list(gold));
  }

  /** A gold clip with the number that people call it by. */
  private record Known(GoldClip gold, int number) {}

  private static Choice candidate(ClipVotes one) {
    return new Choice(one.clip(), one.number(), one.estimatedEmotion(), null);
  }

  private void look(@Nullable Choice choice) {
    preview.removeAll();
    if (choice != null) {
      emotion.setValue(choice.emotion());
      purpose.setValue(choice.purpose());
      preview.add(new SmallVideo(choice.id(), choice.words(), new Span(choice.words())));
    }
  }

  private void make() {
    refusals.tell(
        () -> {
          Refusals.requireFilled(clip, emotion, purpose);
          Choice choice = clip.getValue();
          curation.makeGold(
              choice.id(), emotion.getValue(), purpose.getValue(), CurrentUser.get().id());
          clip.clear();
          refresh();
          changed.run();
          Notifications.done(translate("gold.made", choice.number()));
        });
  }

  private static PlainTable counts(List<GoldClip> gold) {
    List<String> columns = new ArrayList<>(List.of(translate("gold.purpose")));
    PageLabels.all().forEach(one -> columns.add(PageLabels.name(one)));
    columns.add(translate("gold.all"));
    PlainTable table = new PlainTable(columns.toArray(String[]::new));
    for (GoldPurpose use : GoldPurpose.values()) {
      List<GoldClip> mine = gold.stream().filter(one -> one.purpose() == use).toList();
      List<String> cells = new ArrayList<>();
      for (Label each : PageLabels.all()) {
        cells.add(Long.toString(mine.stream().filter(one -> one.emotion().equals(each)).count()));
      }
      cells.add(Integer.toString(mine.size()));
      table.addRow(title(use), cells);
    }
    return table;
  }

  private static PlainTable list(List<Known> gold) {
    PlainTable table =
        new PlainTable(
                translate("gold.clip"), translate("wanted.emotion"), translate("gold.purpose"))
            .words(1, 2);
    for (Known one : gold) {
      table.addRow(
          new Span(translate("clip-check.clip", one.number())),
          List.of(new LabelBadge(one.gold().emotion()), new Span(title(one.gold().purpose()))));
    }
    table.setVisible(!gold.isEmpty());
    return table;
  }

  private static String title(GoldPurpose purpose) {
    return translate("gold.purpose." + purpose);
  }
}
