package org.tenfold.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.Role;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSets;
import org.tenfold.project.ProjectId;
import org.tenfold.testing.PageTest;
import org.tenfold.testing.SyntheticSet;
import org.tenfold.web.EmptyState;

class ImportViewTest extends PageTest {
  @Autowired private ImportedSets sets;
  @TempDir Path folder;

  private ProjectId project;
  private BrowserlessUIContext window;

  @BeforeEach
  void openThePage() {
    project = given.aProject().id();
    forget();
    window = windowOf(given.a(Role.CURATOR));
    window.navigate(ImportView.class);
  }

  @AfterEach
  void forget() {
    sets.list(project).forEach(set -> sets.delete(set.id()));
  }

  @Test
  void withoutSetsThePageSaysWhatToDo() {
    assertThat(window.find(EmptyState.class).all()).hasSize(1);
  }

  @Test
  void aGoodFileIsCheckedThenImportedThenDeleted() {
    Path file = SyntheticSet.of(30, 1).writeAnnotationCsv(folder.resolve("mine.csv"));
    hand(file, "C:\\lab\\mine.csv");

    waitFor(() -> has(Button.class, "import-button"));
    assertThat(sets.list(project)).isEmpty();
    assertThat(window.find(TextField.class).withId("import-name").single().getValue())
        .isEqualTo("mine");
    click(window.find(Button.class).withId("import-button").single());
    waitFor(() -> !sets.list(project).isEmpty() && has(Div.class, "imported-sets"));

    assertThat(sets.list(project)).extracting(ImportedSet::name).containsExactly("mine");
    assertThat(sets.list(project)).extracting(ImportedSet::fileName).containsExactly("mine.csv");
    assertThat(notices(window)).contains("\"mine\" is here: 30 clips, 300 votes.");
    waitFor(() -> !Files.exists(file));
    click(window.find(Button.class).withText("Delete").single());
    assertThat(sets.list(project)).hasSize(1);
    window.test(window.find(ConfirmDialog.class).single()).confirm();
    waitFor(() -> sets.list(project).isEmpty() && !has(Div.class, "imported-sets"));
  }

  @Test
  void questionsAreAskedAndAnswered() throws IOException {
    hand(
        Files.writeString(
            folder.resolve("q.csv"), "item,annotator,label\n1,a,joy\n1,b,happy\n2,a,sad\n"),
        "q.csv");

    waitFor(() -> has(Div.class, "import-questions"));
    assertThat(window.find(Paragraph.class).withId("import-read-as").single().getText())
        .startsWith("q.csv is read as: single votes");
    assertThat(has(Button.class, "import-button")).isFalse();
    assertThat(window.find(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .contains("Which label do these mean: joy?");
    Select<?> meaning = window.find(Select.class).withLabel("“joy” means").single();
    window.test(meaning).selectItem("Happy");
    click(window.find(Button.class).withId("import-again").single());

    waitFor(() -> has(Button.class, "import-button"));
  }

  @Test
  void aChineseReaderIsToldInChineseWhatTheFileHolds() throws IOException {
    window.getUI().setLocale(Locale.SIMPLIFIED_CHINESE);
    hand(
        Files.writeString(
            folder.resolve("q.csv"), "item,annotator,label\n1,a,joy\n1,,happy\n2,a,sad\n"),
        "q.csv");

    waitFor(() -> has(Div.class, "import-details"));

    assertThat(window.find(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .contains("这些表示哪个标签：joy？");
    assertThat(window.find(ListItem.class).all())
        .extracting(ListItem::getText)
        .contains("第 3 行：标注者为空", "1 行有问题：请更正，或指定将其排除。");
  }

  @Test
  void aSetWithoutANameIsAskedForOneAtTheField() throws IOException {
    hand(Files.writeString(folder.resolve("l.csv"), "item,annotator,label\n1,a,sad\n"), "l.csv");
    waitFor(() -> has(Button.class, "import-button"));
    TextField name = window.find(TextField.class).withId("import-name").single();

    name.setValue(" ");
    click(window.find(Button.class).withId("import-button").single());

    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage()).isEqualTo("Give the set a name of 1 to 120 characters.");
    assertThat(sets.list(project)).isEmpty();
  }

  @Test
  void aFileThatIsNoTableIsRefusedInWords() throws IOException {
    hand(Files.write(folder.resolve("x.csv"), new byte[] {(byte) 0xff, 1, 2}), "x.csv");

    waitFor(
        () ->
            window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList()
                .contains("x.csv is not UTF-8 text. Save it as CSV in UTF-8."));
    assertThat(sets.list(project)).isEmpty();
  }

  private void hand(Path file, String name) {
    List<ImportWizard> desks = window.find(ImportWizard.class).all();
    desks.getFirst().take(new FileInHand(file, name));
  }

  private void click(Button button) {
    window.test(button).click();
  }

  private <T extends com.vaadin.flow.component.Component> boolean has(Class<T> type, String id) {
    return !window.find(type).withId(id).all().isEmpty();
  }

  /** The checks run on threads of their own and come back through the page's queue. */
  private void waitFor(BooleanSupplier condition) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInSameThread()
        .until(
            () -> {
              window.roundTrip();
              return condition.getAsBoolean();
            });
  }
}
