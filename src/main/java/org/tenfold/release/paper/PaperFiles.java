package org.tenfold.release.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.release.summary.ReleaseSummary;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a release says of itself, by the names of its files: all of it made of one summary, so that
 * no two files differ in a number. Files are in English.
 */
public final class PaperFiles {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The one that lists the tables. */
  public static final String CROISSANT = "croissant.json";

  /** In the order in which pages offer them. */
  public static final List<String> NAMES =
      List.of(
          "README.md",
          "CARD.md",
          "TERMS.md",
          "CREDITS.md",
          CROISSANT,
          "methods.tex",
          "references.bib",
          "summary.json",
          "figures/labels.svg",
          "figures/entropy.svg",
          "figures/saturation.svg");

  private PaperFiles() {}

  /**
   * A file that the release's folder has, which its metadata describe.
   *
   * @param path below the folder, with slashes
   */
  public record Table(String path, String sha256, long bytes) {}

  /**
   * @param tables of the release's folder; none before it is prepared
   */
  public static Map<String, String> of(ReleaseSummary summary, List<Table> tables) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("README.md", Readme.of(summary));
    files.put("CARD.md", CardMarkdown.of(summary));
    files.put("TERMS.md", Terms.of(summary));
    files.put("CREDITS.md", Credits.of(summary));
    files.put(CROISSANT, json(Croissant.of(summary, tables)));
    files.put("methods.tex", Methods.tex(summary));
    files.put("references.bib", Methods.bibliography(summary));
    files.put("summary.json", json(SummaryJson.of(summary)));
    files.put("figures/labels.svg", Figures.labels(summary));
    files.put("figures/entropy.svg", Figures.entropy(summary));
    files.put("figures/saturation.svg", Figures.saturation(summary));
    return files;
  }

  /** What {@code summary.json} holds. */
  public static Map<String, @Nullable Object> summary(ReleaseSummary summary) {
    return SummaryJson.of(summary);
  }

  private static String json(Object value) {
    return JSON.writeValueAsString(value) + "\n";
  }

  /** For the response that hands one out. */
  public static String mediaType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "md" -> "text/markdown";
      case "json" -> name.equals(CROISSANT) ? "application/ld+json" : "application/json";
      case "tex" -> "application/x-tex";
      case "bib" -> "application/x-bibtex";
      default -> "image/svg+xml";
    };
  }
}
