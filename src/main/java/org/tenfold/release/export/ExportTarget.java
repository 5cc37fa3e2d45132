package org.tenfold.release.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Where the files of an export go, one after the other. */
public interface ExportTarget {
  /** Writes the bytes of one file; not asked for them where they are there already. */
  @FunctionalInterface
  interface Body {
    /** Leaves {@code out} open. */
    void write(OutputStream out) throws IOException;
  }

  /** Writes the text of one file. */
  @FunctionalInterface
  interface Text {
    void write(Appendable out) throws IOException;
  }

  /**
   * @param name with {@code /} between folders
   */
  void file(String name, Body body) throws IOException;

  /** In UTF-8. */
  default void text(String name, Text text) throws IOException {
    file(
        name,
        out -> {
          BufferedWriter writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.write(writer);
          writer.flush();
        });
  }
}
