package org.tenfold.benchmark.ui.board;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** Takes files of a browser into memory, up to a limit that holds whatever the browser says. */
final class SentUpload implements UploadHandler {
  private final int most;
  private final String tooLarge;
  private final transient BiConsumer<String, byte[]> to;

  /**
   * @param most bytes of a file
   * @param to gets the name and the whole of each, in the thread of its request
   */
  SentUpload(int most, BiConsumer<String, byte[]> to) {
    this.most = most;
    this.tooLarge = translate("board.send-too-large", most >> 20);
    this.to = to;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    byte[] all;
    try (InputStream in = event.getInputStream()) {
      all = in.readNBytes(most + 1);
    }
    if (all.length > most) {
      event.reject(tooLarge);
    } else {
      to.accept(event.getFileName(), all);
    }
  }
}
