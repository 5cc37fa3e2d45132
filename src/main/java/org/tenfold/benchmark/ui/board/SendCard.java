package org.tenfold.benchmark.ui.board;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.tenfold.account.CurrentUser;
import org.tenfold.benchmark.sent.SentResults;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.DataFolder;
import org.tenfold.release.DivisionId;
import org.tenfold.web.Notifications;
import org.tenfold.web.RefusalLine;
import org.tenfold.web.Refusals;

/** Takes predictions that were made elsewhere. */
class SendCard extends Div {
  /** DFEW's 11,697 clips with probabilities take 2 MB. */
  private static final int LARGEST = 32 << 20;

  private static final int MOST_FILES = 200;

  private final transient SentResults sent;
  private final transient DataFolder data;
  private final transient DivisionId division;
  private final transient Runnable changed;
  private final TextField name = new TextField(translate("board.send-name"));
  private final TextField note = new TextField(translate("board.send-note"));
  private final RefusalLine refused = new RefusalLine();
  private final transient Refusals refusals =
      new Refusals()
          .at(name, "benchmark.sent-name", "benchmark.sent-name-taken")
          .at(note, "benchmark.sent-note")
          .elseAt(refused);
  private final Upload upload;

  /** By the sender's name; filled by the requests that bring them. */
  private final transient Map<String, byte[]> files = new ConcurrentSkipListMap<>();

  /**
   * @param changed told when something was taken in
   */
  SendCard(SentResults sent, DataFolder data, DivisionId division, Runnable changed) {
    this.sent = sent;
    this.data = data;
    this.division = division;
    this.changed = changed;
    addClassName("tf-card");
    name.setId("send-name");
    note.setWidth("min(28rem, 100%)");
    upload = new Upload(new SentUpload(LARGEST, files::put));
    upload.setId("send-files");
    upload.setMaxFiles(MOST_FILES);
    upload.setMaxFileSize(LARGEST);
    upload.setAcceptedFileTypes(".csv", ".tsv", ".xlsx");
    upload.setI18n(words());
    upload.addFileRemovedListener(removed -> files.remove(removed.getFileName()));
    upload.addFileRejectedListener(
        rejected -> refusals.say(Message.text(rejected.getErrorMessage())));
    Button send = new Button(translate("board.send-button"), click -> send());
    send.setId("send-button");
    Div fields = new Div(name, note);
    fields.addClassNames("tf-actions", "tf-baseline");
    Paragraph words = new Paragraph(translate("board.send-words"));
    words.addClassName("tf-note");
    Div inside = new Div(words, fields, upload, refused, send);
    inside.addClassName("tf-stack");
    add(new NativeDetails(translate("board.send"), inside));
  }

  private static UploadI18N words() {
    return new UploadI18N()
        .setAddFiles(new UploadI18N.AddFiles().setMany(translate("board.send-files")))
        .setDropFiles(new UploadI18N.DropFiles().setMany(translate("board.send-drop")))
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(translate("board.send-too-large", LARGEST >> 20))
                .setIncorrectFileType(translate("board.send-type")));
  }

  private void send() {
    List<Message> warnings = new ArrayList<>();
    boolean taken = refusals.tell(() -> accept(warnings));
    if (taken) {
      warnings.forEach(Notifications::problem);
      Notifications.done(translate("board.send-done", name.getValue().strip()));
      changed.run();
    }
  }

  private void accept(List<Message> warnings) throws InvalidInput {
    SentFiles.with(
        data,
        files,
        paths ->
            sent.accept(
                division,
                name.getValue(),
                note.getValue(),
                paths,
                warnings::add,
                CurrentUser.get().id()));
  }
}
