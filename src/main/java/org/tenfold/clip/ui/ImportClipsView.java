package org.tenfold.clip.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.external.ClipImport;
import org.tenfold.clip.external.ClipImports;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.media.Library;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Refusals;

/** Clips that a lab has cut elsewhere, by a list in the library: first looked at, then imported. */
@Route("import-clips")
@PageTitle("Import clips · Tenfold")
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.ADMIN})
public class ImportClipsView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final String COLUMNS = "file,movie,start,end,person,emotion,scene";

  private final transient ClipImports imports;
  private final transient JobService jobs;
  private final PersonId visitor = CurrentUser.get().id();
  private final ComboBox<String> lists = new ComboBox<>(translate("import-clips.list"));
  private final transient Refusals refusals = new Refusals().at(lists);
  private final Button bring =
      new Button(translate("import-clips.import"), click -> request(false));
  private final Div outcome = new Div();

  ImportClipsView(ClipImports imports, Library library, JobService jobs) {
    this.imports = imports;
    this.jobs = jobs;
    addClassName("tf-page");
    add(new PageHeader(translate("import-clips.title"), translate("import-clips.words")));
    if (library.present()) {
      lists.setItems(library.files(Library.Kind.LIST).stream().map(Library.Entry::path).toList());
      add(form(), outcome);
      LiveBinding.keep(this, EVERY, () -> imports.latest(visitor), this::show);
    } else {
      add(
          new EmptyState(
              translate("import-clips.no-library"), translate("import-clips.no-library-words")));
    }
  }

  private Div form() {
    lists.setId("clip-lists");
    lists.setWidth("min(36rem, 100%)");
    lists.setPlaceholder(translate("import-clips.placeholder"));
    lists.addValueChangeListener(change -> bring.setEnabled(false));
    Button look = new Button(translate("import-clips.look"), click -> request(true));
    look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    bring.setEnabled(false);
    Div choice = new Div(lists, look, bring);
    choice.addClassNames("tf-job-head", "tf-baseline");
    Paragraph columns = new Paragraph(translate("import-clips.columns"));
    columns.addClassName("tf-note");
    Code header = new Code(COLUMNS);
    Div card = new Div(choice, columns, header);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private void request(boolean dry) {
    refusals.tell(
        () -> {
          Refusals.requireFilled(lists);
          bring.setEnabled(false);
          show(Optional.of(imports.request(lists.getValue(), dry, visitor)));
        });
  }

  private void show(Optional<ClipImport> latest) {
    outcome.removeAll();
    if (latest.isEmpty()) {
      return;
    }
    ClipImport wish = latest.get();
    if (lists.isEmpty()) {
      lists.setValue(wish.listPath());
    }
    Div card = new Div(new JobLine(jobs, wish.id(), () -> {}));
    card.addClassNames("tf-card", "tf-stack");
    wish.report().ifPresent(report -> card.add(new ImportReport(wish, report)));
    outcome.add(card);
    boolean clean =
        wish.report()
            .filter(report -> report.problems().isEmpty() && report.ready() > 0)
            .isPresent();
    bring.setEnabled(wish.dry() && clean && wish.listPath().equals(lists.getValue()));
  }
}
