package org.tenfold.intake.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.account.AccountService;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSets;
import org.tenfold.intake.Intake;
import org.tenfold.media.DataFolder;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.scope.Scope;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;

/** Brings in the votes that a lab already has: upload, dry run, questions, import. */
@Route("import")
@PageTitle("Import · Tenfold")
@Menu(title = "Import", order = 47, icon = "vaadin:upload")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class ImportView extends Div {
  private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final transient ImportedSets sets;
  private final transient AccountService accounts;
  private final transient ProjectId project;
  private final Div list = new Div();

  ImportView(
      Intake intake,
      ImportedSets sets,
      AccountService accounts,
      Projects projects,
      DataFolder data) {
    this.sets = sets;
    this.accounts = accounts;
    this.project = projects.currentId();
    addClassNames("tf-page", "tf-stack");
    list.addClassName("tf-stack");
    ImportWizard desk = new ImportWizard(intake, project, data);
    desk.onImported(this::imported);
    add(new PageHeader(translate("nav.import"), translate("import.words")), desk, list);
    LiveBinding.keep(this, EVERY, () -> sets.list(project), this::show);
  }

  private void imported(ImportedSet set) {
    Notifications.done(
        translate(
            "import.done",
            set.name(),
            ImportedSetsCard.number(set.clips()),
            ImportedSetsCard.number(set.votes())));
    show(sets.list(project));
  }

  private void show(List<ImportedSet> all) {
    list.removeAll();
    if (all.isEmpty()) {
      list.add(new EmptyState(translate("import.none"), translate("import.none-words")));
      return;
    }
    list.add(new ImportedSetsCard(all, accounts, this::delete));
  }

  /** A large set takes seconds to forget, so it must not hold the page. */
  private void delete(ImportedSet set) {
    UI ui = getUI().orElseThrow();
    Notifications.done(translate("import.deleting", set.name()));
    Thread.ofVirtual().start(Scope.keeping(() -> forget(set, ui)));
  }

  private void forget(ImportedSet set, UI ui) {
    try {
      sets.delete(set.id());
      var unused = ui.access(() -> deleted(set));
    } catch (InvalidInput refused) {
      var unused = ui.access(() -> Notifications.problem(refused.said()));
    } catch (RuntimeException e) {
      LOG.error("an imported set could not be deleted", e);
      var unused =
          ui.access(() -> Notifications.problem(translate("import.still-there", set.name())));
    }
  }

  private void deleted(ImportedSet set) {
    Notifications.done(translate("import.deleted", set.name()));
    show(sets.list(project));
  }
}
