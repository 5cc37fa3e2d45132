package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.account.Role;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.text.TextKind;
import org.tenfold.annotation.CurationService;
import org.tenfold.clip.ClipService;
import org.tenfold.web.PageHeader;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.SettingsTabs;

/** What curators put before annotators, and who has come how far. */
@Route("guidelines")
@PageTitle("Guidelines and consent · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class AdmissionSettingsView extends Div {
  private final SettingVersions versions =
      new SettingVersions(translate("admission-rule.versions"));

  AdmissionSettingsView(
      AdmissionService admission,
      AdmissionAdministration administration,
      CurationService curation,
      ClipService clips) {
    addClassName("tf-page");
    AnnotatorsCard annotators = new AnnotatorsCard(administration);
    add(
        new SettingsTabs(SettingsTabs.Tab.GUIDELINES),
        new PageHeader(translate(SettingsTabs.Tab.GUIDELINES.key()), translate("guidelines.words")),
        new TextEditor(
            translate("step.GUIDELINES"),
            TextKind.GUIDELINES,
            admission.text(TextKind.GUIDELINES),
            administration,
            annotators::refresh),
        new TextEditor(
            translate("step.CONSENT"),
            TextKind.CONSENT,
            admission.text(TextKind.CONSENT),
            administration,
            annotators::refresh),
        new RuleCard(
            administration,
            () -> {
              annotators.refresh();
              showVersions(administration);
            }),
        versions,
        new GoldCard(administration, curation, clips, annotators::refresh),
        annotators);
    showVersions(administration);
  }

  private void showVersions(AdmissionAdministration administration) {
    versions.show(
        administration.versions().stream()
            .map(
                one ->
                    new SettingVersions.Version(
                        one.version(), one.setBy(), one.setAt(), words(one.values())))
            .toList());
  }

  private static Map<String, String> words(Map<String, String> values) {
    Map<String, String> words = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> words.put(translate("admission-rule.was." + name), worded(name, value)));
    return words;
  }

  private static String worded(String name, String value) {
    return switch (name) {
      case "culture" -> translate(value.isEmpty() ? "admission-rule.anywhere" : "culture." + value);
      case "threshold" ->
          value.isEmpty() ? translate("admission-rule.no-test") : translate("unit.percent", value);
      case "background", "training" -> translate("setting." + value);
      default -> value;
    };
  }
}
