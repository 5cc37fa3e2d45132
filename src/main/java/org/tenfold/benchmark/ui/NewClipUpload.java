package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.FileUploadHandler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.benchmark.newclip.PredictionRequests;
import org.tenfold.error.Message;
import org.tenfold.media.DataFolder;

/** Clips on their way in: they lie in the folder for work until a run is asked about them. */
class NewClipUpload extends Div {
  private static final Logger LOG = LoggerFactory.getLogger(NewClipUpload.class);
  private static final int LARGEST_FILE = 256 << 20;

  private final Upload upload = new Upload();
  private final transient Map<String, Path> files = new LinkedHashMap<>();

  NewClipUpload(DataFolder data) {
    upload.setId("new-clips-upload");
    upload.setMaxFiles(PredictionRequests.MOST_CLIPS);
    upload.setMaxFileSize(LARGEST_FILE);
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(
                new UploadI18N.AddFiles()
                    .setOne(translate("new-clips.choose"))
                    .setMany(translate("new-clips.choose")))
            .setDropFiles(
                new UploadI18N.DropFiles()
                    .setOne(translate("new-clips.drop"))
                    .setMany(translate("new-clips.drop")))
            .setError(
                new UploadI18N.Error()
                    .setTooManyFiles(translate("new-clips.too-many", PredictionRequests.MOST_CLIPS))
                    .setFileIsTooBig(translate("import.too-large", LARGEST_FILE >> 20))));
    FileUploadHandler taking =
        new FileUploadHandler(
            (known, file) -> take(known.fileName(), file.toPath()), known -> empty(data)) {
          @Override
          public long getFileSizeMax() {
            return LARGEST_FILE;
          }

          @Override
          public long getRequestSizeMax() {
            return LARGEST_FILE;
          }
        };
    upload.setUploadHandler(taking);
    upload.addFileRemovedListener(removed -> forget(files.remove(removed.getFileName())));
    add(upload);
  }

  /**
   * @param told why a file was not taken
   */
  void onRejected(Consumer<Message> told) {
    upload.addFileRejectedListener(
        rejected -> told.accept(Message.text(rejected.getErrorMessage())));
  }

  private static File empty(DataFolder data) throws IOException {
    return Files.createTempFile(data.work(), "clip", null).toFile();
  }

  /** Under the page's lock. */
  private void take(String name, Path file) {
    String printable = name.replaceAll("\\p{C}", "").strip();
    forget(files.put(printable.isEmpty() ? "clip" : printable, file));
  }

  /** By their names on the person's computer. */
  Map<String, Path> files() {
    return files;
  }

  /** After they were taken over. */
  void clear() {
    files.clear();
    upload.clearFileList();
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    files.values().forEach(NewClipUpload::forget);
    files.clear();
  }

  private static void forget(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("{} could not be deleted", file, e);
    }
  }
}
