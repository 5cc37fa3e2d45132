package org.tenfold.intake.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.intake.Answers;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.Intake;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.media.DataFolder;
import org.tenfold.project.ProjectId;
import org.tenfold.scope.Scope;

/** One file at a time: upload, dry run, questions, import. Nothing is kept before the last step. */
class ImportWizard extends Div {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWizard.class);
  private static final int LARGEST_FILE = 256 << 20;
  private static final int PERCENT = 100;

  private final transient Intake intake;
  private final transient ProjectId project;
  private final transient PersonId person = CurrentUser.get().id();
  private final Upload upload = new Upload();
  private final Div state = new Div();
  private transient @Nullable FileInHand inHand;
  private transient @Nullable UI page;
  private boolean importing;
  private transient Consumer<ImportedSet> onImported = set -> {};

  ImportWizard(Intake intake, ProjectId project, DataFolder data) {
    this.intake = intake;
    this.project = project;
    addClassName("tf-stack");
    upload.setId("import-upload");
    upload.setMaxFiles(1);
    upload.setI18n(uploadWords());
    upload.setMaxFileSize(LARGEST_FILE);
    upload.setAcceptedFileTypes(".csv", ".tsv", ".txt", ".xlsx", ".json");
    upload.addFileRejectedListener(refused -> say(refused.getErrorMessage(), false));
    upload.setUploadHandler(new ImportUpload(data, LARGEST_FILE, this::take));
    state.getElement().setAttribute("role", "status");
    state.addClassName("tf-stack");
    add(uploadCard(), state);
  }

  void onImported(Consumer<ImportedSet> listener) {
    onImported = listener;
  }

  private static UploadI18N uploadWords() {
    return new UploadI18N()
        .setAddFiles(new UploadI18N.AddFiles().setOne(translate("import.upload")))
        .setDropFiles(new UploadI18N.DropFiles().setOne(translate("import.drop")))
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(translate("import.too-large", LARGEST_FILE >> 20))
                .setIncorrectFileType(translate("import.other-type")));
  }

  private Div uploadCard() {
    Paragraph words = new Paragraph(translate("import.files"));
    words.addClassName("tf-note");
    Div card = new Div(new H2(translate("import.file")), words, upload);
    card.addClassName("tf-card");
    return card;
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    page = attach.getUI();
  }

  /** Whoever leaves in mid-import may: it goes on, and forgets the file by itself. */
  @Override
  protected void onDetach(DetachEvent detach) {
    if (!importing) {
      letGo();
    }
  }

  /** A new file is here, and replaces the one before. */
  void take(FileInHand file) {
    access(
        () -> {
          if (importing) {
            file.forget();
            return;
          }
          letGo();
          inHand = file;
          check(file, Answers.NONE);
        });
  }

  /** Reading takes a second or more, so it must not hold the page. */
  private void check(FileInHand file, Answers answers) {
    say(translate("import.checking", file.name()), true);
    inBackground(
        () ->
            attempt(
                file,
                () -> {
                  Optional<Message> read = intake.look(file.path(), file.name(), answers, project);
                  DryRunReport report = intake.dryRun(file.path(), file.name(), answers, project);
                  access(() -> show(file, read, report, answers));
                }));
  }

  private static void inBackground(Runnable work) {
    Thread.ofVirtual().start(Scope.keeping(work));
  }

  private void show(FileInHand file, Optional<Message> read, DryRunReport report, Answers answers) {
    if (!file.equals(inHand)) {
      return;
    }
    state.removeAll();
    QuestionForm form = new QuestionForm(report, answers, changed -> check(file, changed));
    state.add(
        new ReportCard(read, report),
        form,
        new ImportCard(
            file,
            report,
            name -> intake.requireFree(name, project),
            name -> start(file, name, answers)),
        new ReportDetails(report));
    upload.clearFileList();
  }

  private void start(FileInHand file, String name, Answers answers) {
    importing = true;
    ProgressBar bar = say(translate("import.importing", file.name()), true);
    inBackground(
        () -> {
          attempt(
              file,
              () -> {
                ImportedSet set =
                    intake.keep(
                        file.path(), file.name(), name, answers, project, person, shown(bar));
                access(() -> done(set));
              });
          file.forget();
        });
  }

  private Intake.Progress shown(ProgressBar bar) {
    int[] last = {-1};
    return (written, all) -> {
      int percent = PERCENT * written / all;
      if (percent > last[0]) {
        last[0] = percent;
        access(
            () -> {
              bar.setIndeterminate(false);
              bar.setValue(percent / (double) PERCENT);
            });
      }
    };
  }

  private void done(ImportedSet set) {
    importing = false;
    inHand = null;
    state.removeAll();
    onImported.accept(set);
  }

  /** However it ends, the page says so; a file that was refused is forgotten. */
  private void attempt(FileInHand file, Runnable work) {
    try {
      work.run();
    } catch (InvalidInput refused) {
      access(() -> refuse(file, refused.said().in(getLocale())));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.error("a file could not be imported", e);
      access(() -> refuse(file, translate("import.unforeseen")));
    }
  }

  private void refuse(FileInHand file, String words) {
    importing = false;
    file.forget();
    if (!file.equals(inHand)) {
      return; // another one came meanwhile
    }
    inHand = null;
    say(words, false);
    upload.clearFileList();
  }

  private void letGo() {
    if (inHand != null) {
      inHand.forget();
      inHand = null;
    }
  }

  private ProgressBar say(String words, boolean busy) {
    state.removeAll();
    Paragraph line = new Paragraph(words);
    line.setClassName("tf-job-error", !busy);
    ProgressBar bar = new ProgressBar();
    bar.setIndeterminate(true);
    state.add(line);
    if (busy) {
      state.add(bar);
    }
    return bar;
  }

  private void access(Runnable change) {
    UI ui = page;
    if (ui != null) {
      var unused = ui.access(change::run);
    }
  }
}
