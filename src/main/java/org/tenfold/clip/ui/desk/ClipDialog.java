package org.tenfold.clip.ui.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipDescriptions;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.ui.SmallVideo;
import org.tenfold.label.Label;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Refusals;

/**
 * A clip that its collector looks at again: before the check they may say otherwise what it shows,
 * or take it back. Afterwards, and to others, it only shows.
 */
class ClipDialog extends Dialog {
  private final Select<Label> estimate = new Select<>();
  private final TextField person = new TextField(translate("desk.person"));
  private final TextField scene = new TextField(translate("desk.scene"));
  private final transient Refusals refusals =
      new Refusals()
          .at(person, "clip.long-person", "clip.same-person", "clip.name-tags")
          .at(scene, "clip.long-scene");

  /**
   * @param takeBack withdraws it
   */
  ClipDialog(Clip clip, ClipDescriptions descriptions, PersonId visitor, Runnable takeBack) {
    setHeaderTitle(translate("desk-page.clip", clip.number()));
    setId("clip-dialog");
    boolean open = descriptions.open(clip, visitor);
    estimate.setLabel(translate("desk-page.estimate"));
    estimate.setItems(PageLabels.all());
    estimate.setItemLabelGenerator(PageLabels::name);
    estimate.setValue(clip.estimatedEmotion());
    estimate.setId("clip-estimate");
    person.setValue(clip.tags().person());
    scene.setValue(clip.tags().scene());
    estimate.setReadOnly(!open);
    person.setReadOnly(!open);
    scene.setReadOnly(!open);
    Paragraph why =
        new Paragraph(translate(open ? "desk-page.may-change" : "desk-page.may-not-change"));
    why.addClassName("tf-note");
    Div fields = new Div(estimate, person, scene);
    fields.addClassName("tf-fields");
    Div body = new Div(EditedClip.facts(clip));
    body.addClassName("tf-stack");
    if (clip.cut() != null) {
      body.add(new SmallVideo(clip.id(), translate("desk-page.clip", clip.number())));
    }
    body.add(why, fields);
    body.setWidth("40rem");
    body.setMaxWidth("100%");
    add(body);
    getFooter().add(new Button(translate("matrix.close"), click -> close()));
    if (open) {
      Button back =
          new Button(
              translate("desk-page.take-back", clip.number()),
              click -> {
                close();
                takeBack.run();
              });
      back.setId("clip-take-back");
      back.addThemeVariants(ButtonVariant.LUMO_ERROR);
      Button save =
          new Button(translate("settings.save"), click -> save(clip, descriptions, visitor));
      save.setId("clip-save");
      save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      getFooter().add(back, save);
    }
  }

  private void save(Clip clip, ClipDescriptions descriptions, PersonId visitor) {
    if (refusals.tell(
        () ->
            descriptions.describe(
                clip.id(),
                estimate.getValue(),
                new ClipTags(person.getValue(), scene.getValue()),
                visitor))) {
      close();
      Notifications.done(translate("desk-page.changed", clip.number()));
    }
  }
}
