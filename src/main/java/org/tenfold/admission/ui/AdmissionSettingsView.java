package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenfold.account.Role;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.text.TextKind;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.ui.AnnotationRuleCard;
import org.tenfold.clip.ClipService;
import org.tenfold.project.Projects;
import org.tenfold.web.PageHeader;

/** What curators put before annotators, and who has come how far. */
@Route("guidelines")
@PageTitle("Guidelines · Tenfold")
@Menu(title = "Guidelines", order = 25, icon = "vaadin:book")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class AdmissionSettingsView extends Div {
  AdmissionSettingsView(
      AdmissionService admission,
      AdmissionAdministration administration,
      CurationService curation,
      ClipService clips,
      AnnotationRules rules,
      Projects projects) {
    addClassName("tf-page");
    AnnotatorsCard annotators = new AnnotatorsCard(administration);
    add(
        new PageHeader(translate("nav.guidelines"), translate("guidelines.words")),
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
        new RuleCard(administration, annotators::refresh),
        new AnnotationRuleCard(rules, projects.current().id()),
        new GoldCard(administration, curation, clips, annotators::refresh),
        annotators);
  }
}
