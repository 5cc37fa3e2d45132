package org.tenfold.benchmark.ui.runs;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunDeletion;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.comparison.FinishedConfigurations;
import org.tenfold.benchmark.run.RunList;
import org.tenfold.benchmark.ui.compare.CompareView;
import org.tenfold.error.InvalidInput;
import org.tenfold.release.DivisionId;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;
import org.tenfold.web.Times;
import org.tenfold.web.list.Each;
import org.tenfold.web.list.Several;

/** What can be done with several runs at once; each step says of how many. */
class SeveralRuns {
  private final RunList runs;
  private final RunDeletion deletion;
  private final Several<ListedRun> several;
  private final Runnable whenChanged;

  SeveralRuns(
      RunList runs, RunDeletion deletion, Several<ListedRun> several, Runnable whenChanged) {
    this.runs = runs;
    this.deletion = deletion;
    this.several = several;
    this.whenChanged = whenChanged;
    several
        .deed("compare-chosen", translate("runs.compare"), SeveralRuns::compare)
        .deed("tag-chosen", translate("runs.tag"), this::askTags)
        .deed("archive-chosen", translate("study.archive"), some -> archive(ids(some)))
        .deed("bring-back-chosen", translate("study.bring-back"), some -> bringBack(ids(some)))
        .loss("cancel-chosen", translate("runs.cancel"), this::askCancel)
        .loss("delete-chosen", translate("study.delete"), this::askDelete);
  }

  private static List<RunId> ids(List<ListedRun> some) {
    return some.stream().map(ListedRun::id).toList();
  }

  /** What has ended, of one division. */
  private static void compare(List<ListedRun> some) {
    List<Run> ended =
        some.stream().map(ListedRun::run).filter(run -> run.finishedAt().isPresent()).toList();
    List<DivisionId> divisions = ended.stream().map(Run::division).distinct().toList();
    List<String> keys =
        ended.stream()
            .map(run -> FinishedConfigurations.key(run.spec().configuration()))
            .distinct()
            .toList();
    if (divisions.size() != 1 || keys.size() < 2) {
      Refusals.told(
          () -> {
            throw new InvalidInput("benchmark.compare-two");
          });
      return;
    }
    UI.getCurrent().navigate(CompareView.address(divisions.getFirst(), keys));
  }

  private void archive(List<RunId> some) {
    each(
        some,
        runs::archive,
        done -> translate("list.archived", done),
        well -> each(well, runs::bringBack, done -> translate("list.brought-back", done)));
  }

  private void bringBack(List<RunId> some) {
    each(
        some,
        runs::bringBack,
        done -> translate("list.brought-back", done),
        well -> each(well, runs::archive, done -> translate("list.archived", done)));
  }

  private void askCancel(List<ListedRun> some) {
    Question.beforeLoss(
        translate("runs.cancel-several", some.size()),
        translate("runs.cancel-words"),
        translate("runs.cancel"),
        () -> each(ids(some), deletion::cancel, done -> translate("runs.cancelled", done)));
  }

  private void askDelete(List<ListedRun> some) {
    Question.beforeLoss(
        translate("runs.delete-several", some.size()),
        translate("runs.delete-words"),
        translate("study.delete"),
        () -> each(ids(some), deletion::delete, done -> translate("runs.deleted", done)));
  }

  private void askTags(List<ListedRun> some) {
    TextField more = field("runs.tag-add");
    TextField less = field("runs.tag-take");
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(translate("runs.tag-several", some.size()));
    Button go =
        new Button(
            translate("settings.save"),
            click -> {
              dialog.close();
              each(
                  ids(some),
                  run -> runs.tag(run, words(more), words(less)),
                  done -> translate("runs.tagged", done));
            });
    go.setId("tag-now");
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div body = new Div(new Paragraph(translate("runs.tag-words")), more, less);
    body.addClassName("tf-stack");
    dialog.add(body);
    dialog.getFooter().add(new Button(translate("dialog.back"), click -> dialog.close()), go);
    dialog.setWidth("28rem");
    dialog.open();
  }

  private static TextField field(String label) {
    TextField field = new TextField(translate(label));
    field.setWidthFull();
    return field;
  }

  private static List<String> words(TextField field) {
    return List.of(field.getValue().split("[,，]"));
  }

  private void each(List<RunId> some, Consumer<RunId> deed, IntFunction<String> done) {
    Each.tell(some, this::name, deed, done);
    ended();
  }

  private void each(
      List<RunId> some,
      Consumer<RunId> deed,
      IntFunction<String> done,
      Consumer<List<RunId>> undo) {
    Each.tell(some, this::name, deed, done, undo);
    ended();
  }

  private void ended() {
    several.none();
    whenChanged.run();
  }

  private String name(RunId id) {
    return several.chosen().stream()
        .filter(row -> row.id().equals(id))
        .map(row -> row.name() + " · " + Times.minuteWithZone(row.run().createdAt()))
        .findFirst()
        .orElse(id.value().toString());
  }
}
