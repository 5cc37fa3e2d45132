package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.DataFolder;
import org.tenfold.recruitment.ParticipantLine;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.reconcile.Finding;
import org.tenfold.recruitment.reconcile.PlatformList;
import org.tenfold.recruitment.reconcile.Reconciliation;
import org.tenfold.web.PlainTable;
import org.tenfold.web.RefusalLine;
import org.tenfold.web.Refusals;
import org.tenfold.web.StateBadge;

/** Takes the platform's own list and shows it beside ours; neither is kept or changed. */
class ReconcileCard extends Div {
  private static final int LARGEST = 8 << 20;

  private final transient DataFolder data;
  private final transient Recruitment recruitment;
  private final transient Supplier<List<ParticipantLine>> lines;
  private final RefusalLine refused = new RefusalLine();
  private final transient Refusals refusals = new Refusals().elseAt(refused);
  private final Div result = new Div();

  ReconcileCard(DataFolder data, Recruitment recruitment, Supplier<List<ParticipantLine>> lines) {
    this.data = data;
    this.recruitment = recruitment;
    this.lines = lines;
    addClassNames("tf-card", "tf-stack");
    result.setId("reconciliation");
    result.addClassName("tf-stack");
    Upload upload =
        new Upload(UploadHandler.inMemory((known, bytes) -> show(known.fileName(), bytes)));
    upload.setId("platform-list");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LARGEST);
    upload.setAcceptedFileTypes(".csv", ".tsv", ".xlsx");
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(new UploadI18N.AddFiles().setOne(translate("recruitment.choose-list")))
            .setDropFiles(new UploadI18N.DropFiles().setOne(translate("recruitment.drop-list")))
            .setError(
                new UploadI18N.Error()
                    .setFileIsTooBig(translate("board.send-too-large", LARGEST >> 20))
                    .setIncorrectFileType(translate("board.send-type"))));
    upload.addFileRejectedListener(
        rejected -> refusals.say(Message.text(rejected.getErrorMessage())));
    upload.addAllFinishedListener(done -> upload.clearFileList());
    Paragraph words = new Paragraph(translate("recruitment.reconcile-words"));
    words.addClassName("tf-note");
    add(new H2(translate("recruitment.reconcile")), words, upload, refused, result);
  }

  private void show(String name, byte[] bytes) {
    result.removeAll();
    refusals.tell(() -> reconcile(name, bytes));
  }

  private void reconcile(String name, byte[] bytes) {
    PlatformList list = read(name, bytes);
    Reconciliation found = Reconciliation.of(list, lines.get());
    result.add(new Paragraph(summary(found)));
    if (!list.tellsCode()) {
      result.add(new Paragraph(translate("recruitment.list-no-codes")));
    }
    result.add(table(found));
  }

  private PlatformList read(String name, byte[] bytes) {
    String shown = name.replaceAll("\\p{C}", "").strip();
    try {
      Path file = Files.createTempFile(data.work(), "platform-list", null);
      try {
        Files.write(file, bytes);
        return PlatformList.read(file, shown, recruitment.terms().parameters());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new InvalidInput(e, "table.cannot-read", shown, String.valueOf(e.getMessage()));
    }
  }

  private static String summary(Reconciliation found) {
    return found.counts().entrySet().stream()
        .map(
            one ->
                translate(
                    "recruitment.counted",
                    translate("recruitment.finding." + one.getKey()),
                    one.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private static PlainTable table(Reconciliation found) {
    PlainTable table =
        new PlainTable(
                translate("recruitment.participant"),
                translate("recruitment.finding"),
                translate("recruitment.status-there"),
                translate("recruitment.code-there"),
                translate("recruitment.state-here"),
                translate("recruitment.code-here"))
            .words(1, 2, 3, 4, 5);
    for (Finding one : found.findings()) {
      table.addRow(
          new Span(one.participantId()),
          List.of(
              new StateBadge(
                  translate("recruitment.finding." + one.kind()),
                  one.kind() == Finding.Kind.SAME ? StateBadge.Tone.GOOD : StateBadge.Tone.WARN),
              new Span(one.there().map(PlatformList.Entry::status).orElse("–")),
              new Span(one.there().map(PlatformList.Entry::code).orElse("–")),
              one.here().isPresent() ? ParticipantTable.state(one.here().get()) : new Span("–"),
              new Span(one.here().map(ParticipantLine::code).orElse("–"))));
    }
    return table;
  }
}
