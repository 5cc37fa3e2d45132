package org.tenfold.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenfold.project.Project;
import org.tenfold.project.quota.MediaQuotas;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** How much room the movies of a project may take. */
final class RoomDialog extends Dialog {
  private static final double GIGABYTE = 1e9;

  /** A million gigabytes is more than anybody has. */
  private static final double MOST = 1e6;

  RoomDialog(Project project, MediaQuotas quotas, Runnable changed) {
    setHeaderTitle(translate("projects.room-title", project.name()));
    setWidth("32rem");
    NumberField most = new NumberField(translate("projects.room-field"));
    most.setId("project-room");
    most.setMin(0);
    most.setMax(MOST);
    most.setClearButtonVisible(true);
    quotas.most(project.id()).ifPresent(bytes -> most.setValue(bytes / GIGABYTE));
    Refusals refusals = new Refusals().at(most, "project.quota-form");
    Button keep =
        new Button(
            translate("settings.save"),
            click -> {
              if (!most.isInvalid()
                  && refusals.tell(() -> quotas.set(project.id(), bytes(most.getValue())))) {
                close();
                changed.run();
                Notifications.done(translate("projects.room-set"));
              }
            });
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(new Paragraph(translate("projects.room-words")), most);
    getFooter().add(new Button(translate("dialog.back"), click -> close()), keep);
  }

  private static OptionalLong bytes(@Nullable Double gigabytes) {
    return gigabytes == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(gigabytes * GIGABYTE));
  }
}
