package org.tenfold.release.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What an export holds: {@code manifest.json}. It says no time, so the same export is the same. */
public final class Manifest {
  static final String NAME = "manifest.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Manifest() {}

  /** With line breaks, for people. */
  public static String pretty(Object value) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  static void write(Snapshot release, ExportWish wish, List<WrittenFile> files, Appendable out)
      throws IOException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", wish.format().key());
    head.put("about", wish.format().layout().about(release.release().labels()));
    wish.fold().ifPresent(fold -> head.put("fold", fold));
    head.put("media", wish.media() && wish.format().media() != ReleaseFormat.Media.NONE);
    head.put("labels", release.labels());
    head.put("release", release.facts());
    head.put("bytes", files.stream().mapToLong(WrittenFile::bytes).sum());
    head.put("fileCount", files.size());
    String text = pretty(head).stripTrailing();
    // the list may be long: a line a file, never all of them as one text
    out.append(text, 0, text.length() - 1).append("  ,\"files\" : [\n");
    for (int i = 0; i < files.size(); i++) {
      out.append("  ")
          .append(JSON.writeValueAsString(files.get(i)))
          .append(i + 1 < files.size() ? ",\n" : "\n");
    }
    out.append("  ]\n}\n");
  }
}
