package org.tenfold.release.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.release.summary.ExampleSummary;
import org.tenfold.release.summary.ReleaseSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PaperFilesTest {
  private static final ReleaseDescription SAID =
      new ReleaseDescription(
          "First <b>note</b> with a [link](x)\n# and no heading",
          "https://spdx.org/licenses/CC-BY-NC-4.0",
          "Only for research.",
          "data@lab.example",
          Optional.empty());
  private static final List<PaperFiles.Table> TABLES =
      List.of(new PaperFiles.Table("Annotation/annotation.csv", "ab".repeat(32), 1234));
  private static final ReleaseSummary SUMMARY = ExampleSummary.of(SAID);
  private static final Map<String, String> FILES = PaperFiles.of(SUMMARY, TABLES);
  private static final JsonNode CROISSANT =
      JsonMapper.builder().build().readTree(FILES.get("croissant.json"));

  private static final String SCHEMA = "https://schema.org/";
  private static final String CR = "http://mlcommons.org/croissant/";
  private static final String RAI = "http://mlcommons.org/croissant/RAI/";

  @Test
  void eachFileIsThereAndHasNoHoleInIt() {
    assertThat(FILES.keySet()).containsExactlyElementsOf(PaperFiles.NAMES);
    assertThat(FILES.values())
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("NaN", "{0}", "Infinity"));
    assertThat(FILES)
        .allSatisfy(
            (name, text) -> {
              if (!name.equals("summary.json")) { // there undefined numbers are null
                assertThat(text).as(name).doesNotContain("null");
              }
            });
  }

  @Test
  void anEmptyReleaseAlsoHasItsPapers() {
    assertThat(PaperFiles.of(ExampleSummary.empty(), List.of()).values())
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("NaN", "{0}"));
  }

  /** The specification of 2026-01-29, "Required" and "Modified and Added Properties". */
  @Test
  void everyMandatoryFieldOfCroissantIsThere() {
    for (String field :
        List.of(
            "@context",
            "@type",
            "conformsTo",
            "description",
            "license",
            "name",
            "url",
            "creator",
            "datePublished",
            "distribution")) {
      assertThat(CROISSANT.path(field).isMissingNode()).as(field).isFalse();
      assertThat(CROISSANT.path(field).toString()).as(field).hasSizeGreaterThan(2);
    }
    assertThat(CROISSANT.path("conformsTo").toString())
        .contains("http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0");
    assertThat(CROISSANT.path("license").asString())
        .isEqualTo("https://spdx.org/licenses/CC-BY-NC-4.0");
    for (JsonNode file : CROISSANT.path("distribution")) {
      for (String field :
          List.of("@type", "@id", "name", "contentUrl", "encodingFormat", "sha256")) {
        assertThat(file.path(field).asString()).as(field).isNotEmpty();
      }
    }
  }

  /** The vocabulary of RAI 1.0, all of it. */
  @Test
  void everyFieldOfResponsibleAiIsThere() {
    for (String field :
        List.of(
            "dataCollection",
            "dataCollectionType",
            "dataCollectionMissingData",
            "dataCollectionRawData",
            "dataCollectionTimeframe",
            "dataImputationProtocol",
            "dataManipulationProtocol",
            "dataPreprocessingProtocol",
            "dataAnnotationProtocol",
            "dataAnnotationPlatform",
            "dataAnnotationAnalysis",
            "dataReleaseMaintenancePlan",
            "personalSensitiveInformation",
            "dataSocialImpact",
            "dataBiases",
            "dataLimitations",
            "dataUseCases",
            "annotationsPerItem",
            "annotatorDemographics",
            "machineAnnotationTools")) {
      assertThat(CROISSANT.path("rai:" + field).toString()).as(field).hasSizeGreaterThan(4);
    }
  }

  /** Each record set's fields name a column of a file that is described, or hold their data. */
  @Test
  void recordsComeFromFilesThatAreDescribed() {
    TreeSet<String> files = new TreeSet<>();
    CROISSANT.path("distribution").forEach(file -> files.add(file.path("@id").asString()));
    int columns = 0;
    for (JsonNode set : CROISSANT.path("recordSet")) {
      for (JsonNode field : set.path("field")) {
        JsonNode source = field.path("source");
        assertThat(field.path("dataType").asString()).startsWith("sc:");
        if (source.isMissingNode()) {
          assertThat(set.path("data").size()).isEqualTo(8);
        } else {
          columns++;
          assertThat(files).contains(source.path("fileObject").path("@id").asString());
          assertThat(source.path("extract").path("column").asString()).isNotEmpty();
        }
      }
    }
    assertThat(columns).isEqualTo(9);
  }

  /** With the context that it brings: nothing is fetched, and no term is lost or relative. */
  @Test
  void itsJsonLdExpandsToTheVocabularies() throws JsonLdError {
    JsonArray expanded =
        JsonLd.expand(JsonDocument.of(new StringReader(FILES.get("croissant.json")))).get();

    JsonObject dataset = expanded.getJsonObject(0);
    assertThat(dataset.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "Dataset");
    assertThat(dataset)
        .containsKeys(
            SCHEMA + "name",
            SCHEMA + "license",
            SCHEMA + "creator",
            SCHEMA + "distribution",
            "http://purl.org/dc/terms/conformsTo",
            CR + "recordSet",
            CR + "citeAs",
            CR + "isLiveDataset",
            RAI + "dataBiases",
            RAI + "annotationsPerItem");
    assertThat(dataset.keySet())
        .allSatisfy(key -> assertThat(key).matches("@(type|id)|https?://.*"));
    JsonObject set = dataset.getJsonArray(CR + "recordSet").getJsonObject(1);
    JsonObject field = set.getJsonArray(CR + "field").getJsonObject(0);
    assertThat(field.getJsonArray(CR + "dataType").getJsonObject(0).getString("@id"))
        .isEqualTo(SCHEMA + "Integer");
    assertThat(field.get(CR + "source")).isInstanceOf(JsonValue.class);
  }

  @Test
  void whatPeopleWroteIsTextInMarkdown() {
    assertThat(FILES.get("README.md"))
        .contains("First &lt;b&gt;note&lt;/b&gt; with a \\[link\\](x)")
        .doesNotContain("\n# and", "<b>");
    assertThat(FILES.get("CREDITS.md")).contains("A \\| movie");
    assertThat(FILES.get("TERMS.md")).contains("> Only for research.", "data@lab.example");
  }

  @Test
  void withoutALicenceNothingIsAllowed() {
    Map<String, String> files = PaperFiles.of(ExampleSummary.of(ReleaseDescription.NONE), TABLES);

    assertThat(files.get("TERMS.md")).contains("all rights are reserved");
    assertThat(files.get("croissant.json")).contains("no-permission");
  }

  @Test
  void latexHasPairedBracesAndNoStrayCommand() {
    String tex = FILES.get("methods.tex");

    assertThat(tex.chars().filter(one -> one == '{').count())
        .isEqualTo(tex.chars().filter(one -> one == '}').count());
    assertThat(tex).contains("Example 1\\_0", "\\citep{release");
    String key = tex.replaceAll("(?s).*?\\\\citep\\{(release[0-9a-f]{8})}.*", "$1");
    assertThat(FILES.get("references.bib")).contains("@misc{" + key + ",");
    Stream.of("jiang2020dfew", "fleiss1971", "efron1987")
        .forEach(cited -> assertThat(FILES.get("references.bib")).contains("{" + cited + ","));
  }

  @Test
  void figuresAreDrawingsOfTheirOwn() {
    Pattern number = Pattern.compile("[xy]=\"-?\\d+\\.\\d\"");
    for (String name : PaperFiles.NAMES) {
      if (name.endsWith(".svg")) {
        assertThat(FILES.get(name))
            .startsWith("<svg ")
            .endsWith("</svg>\n")
            .containsPattern(number);
      }
    }
  }

  @Test
  void takenDownClipsAreToldInEachFileThatCounts() {
    Map<String, String> files = PaperFiles.of(ExampleSummary.withdrawn(3), TABLES);

    assertThat(files.get("README.md")).contains("3 of its clips were taken down");
    assertThat(files.get("summary.json")).contains("\"withdrawn\" : 3");
    assertThat(files.get("croissant.json")).contains("3 clips were taken down");
  }
}
