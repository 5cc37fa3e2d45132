package org.tenfold.release.paper;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.release.summary.ReleaseSummary;

/**
 * A release for machines: Croissant 1.1 (MLCommons, 2026-01-29), JSON-LD on top of schema.org's
 * Dataset, with the fields for responsible AI in {@link CroissantRai}. It describes the tables,
 * which anybody may fetch by their hash; clips and pictures are part of the copy that an admin
 * hands out, and no address of theirs is made up.
 */
final class Croissant {
  static final String VERSION = "http://mlcommons.org/croissant/1.1";
  static final String RAI_VERSION = "http://mlcommons.org/croissant/RAI/1.0";

  private static final String ANNOTATIONS = "Annotation/annotation.csv";
  private static final String NO_PERMISSION = "https://choosealicense.com/no-permission/";

  private Croissant() {}

  static Map<String, Object> of(ReleaseSummary summary, List<PaperFiles.Table> tables) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", context());
    all.put("@type", "sc:Dataset");
    all.put("conformsTo", List.of(VERSION, RAI_VERSION));
    all.put("name", summary.release().name());
    all.put("description", Sentences.what(summary) + " " + Sentences.rule(summary));
    all.put(
        "license", summary.said().licence().isEmpty() ? NO_PERMISSION : summary.said().licence());
    all.put("url", "urn:uuid:" + summary.release().id().value());
    all.put("version", summary.release().contentHash().substring(0, 12));
    all.put(
        "datePublished",
        summary.release().createdAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
    all.put("creator", Map.of("@type", "sc:Organization", "name", summary.project()));
    all.put("keywords", List.of("facial expression", "emotion", "video", "label distribution"));
    all.put("inLanguage", "en");
    all.put("isLiveDataset", false);
    all.put("citeAs", Methods.citation(summary));
    CroissantRai.add(summary, all);
    all.put("distribution", tables.stream().map(Croissant::file).toList());
    all.put("recordSet", recordSets(summary.release().labels(), tables));
    return all;
  }

  private static Map<String, Object> file(PaperFiles.Table table) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("@type", "cr:FileObject");
    file.put("@id", table.path());
    file.put("name", table.path());
    file.put("contentUrl", table.path());
    file.put("contentSize", table.bytes() + " B");
    file.put(
        "encodingFormat",
        table.path().endsWith(".csv")
            ? "text/csv"
            : table.path().endsWith(".json")
                ? "application/json"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    file.put("sha256", table.sha256());
    return file;
  }

  private static List<Object> recordSets(LabelSet labels, List<PaperFiles.Table> tables) {
    List<Object> sets = new ArrayList<>();
    sets.add(emotions(labels));
    if (tables.stream().anyMatch(table -> table.path().equals(ANNOTATIONS))) {
      sets.add(annotations(labels));
    }
    return sets;
  }

  /** What the labels are: an enumeration with its values. */
  private static Map<String, Object> emotions(LabelSet labels) {
    List<Object> data = new ArrayList<>();
    data.add(Map.of("emotions/label", 0, "emotions/name", "no single label"));
    for (Label emotion : labels.all()) {
      data.add(Map.of("emotions/label", emotion.number(), "emotions/name", labels.title(emotion)));
    }
    Map<String, Object> set = set("emotions", "The labels and what they mean.");
    set.put("dataType", "sc:Enumeration");
    set.put("key", Map.of("@id", "emotions/label"));
    set.put(
        "field",
        List.of(
            field("emotions/label", "sc:Integer", "The number in the tables."),
            field("emotions/name", "sc:Text", "The emotion.")));
    set.put("data", data);
    return set;
  }

  /** A record for each clip. */
  private static Map<String, Object> annotations(LabelSet labels) {
    List<Object> fields = new ArrayList<>();
    fields.add(column("clip", "sc:Integer", "order", "The clip's number."));
    Map<String, Object> label =
        column("label", "sc:Integer", "label", "Its single label; 0: none.");
    label.put("references", Map.of("field", Map.of("@id", "emotions/label")));
    fields.add(label);
    for (Label emotion : labels.all()) {
      fields.add(
          column(
              "votes-" + labels.key(emotion),
              "sc:Integer",
              emotion.number() + labels.key(emotion),
              "How many people chose " + labels.word(emotion) + "."));
    }
    Map<String, Object> set = set("annotations", "The votes on each clip and its label.");
    set.put("key", Map.of("@id", "annotations/clip"));
    set.put("field", fields);
    return set;
  }

  private static Map<String, Object> set(String id, String words) {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("@type", "cr:RecordSet");
    set.put("@id", id);
    set.put("name", id);
    set.put("description", words);
    return set;
  }

  private static Map<String, Object> field(String id, String type, String words) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("@type", "cr:Field");
    field.put("@id", id);
    field.put("name", id);
    field.put("description", words);
    field.put("dataType", type);
    return field;
  }

  private static Map<String, Object> column(String id, String type, String column, String words) {
    Map<String, Object> field = field("annotations/" + id, type, words);
    field.put(
        "source",
        Map.of("fileObject", Map.of("@id", ANNOTATIONS), "extract", Map.of("column", column)));
    return field;
  }

  /** Appendix 1 of the specification, in full, so that nothing must be fetched to read it. */
  private static Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("@language", "en");
    context.put("@vocab", "https://schema.org/");
    context.put("sc", "https://schema.org/");
    context.put("cr", "http://mlcommons.org/croissant/");
    context.put("rai", "http://mlcommons.org/croissant/RAI/");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("conformsTo", "dct:conformsTo");
    context.put("data", Map.of("@id", "cr:data", "@type", "@json"));
    context.put("dataType", Map.of("@id", "cr:dataType", "@type", "@vocab"));
    context.put("examples", Map.of("@id", "cr:examples", "@type", "@json"));
    for (String term : TERMS) {
      context.put(term, "cr:" + term);
    }
    return context;
  }

  private static final List<String> TERMS =
      List.of(
          "annotation",
          "arrayShape",
          "citeAs",
          "column",
          "containedIn",
          "equivalentProperty",
          "excludes",
          "extract",
          "field",
          "fileObject",
          "fileProperty",
          "fileSet",
          "format",
          "includes",
          "isArray",
          "isLiveDataset",
          "jsonPath",
          "key",
          "md5",
          "parentField",
          "path",
          "readLines",
          "recordSet",
          "references",
          "regex",
          "repeated",
          "replace",
          "samplingRate",
          "sdVersion",
          "separator",
          "source",
          "subField",
          "transform",
          "unArchive",
          "value");
}
