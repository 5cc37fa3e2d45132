package org.tenfold.e2e;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** THIRD-PARTY.md names every library that the packaged jar carries, with its licences. */
@Order(4)
class ThirdPartyE2E {
  private static final Path LIST = Path.of("src/main/resources/META-INF/THIRD-PARTY.md");
  private static final String BILL = "META-INF/sbom/application.cdx.json";
  private static final Library ADDED_BY_SPRING_BOOT =
      new Library("org.springframework.boot", "spring-boot-jarmode-tools", "", "Apache-2.0");
  private static final String TABLE = "| library | licences |\n|---|---|\n";

  @Test
  void theListIsOfTodaysJar() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("tenfold.jar"))) {
      // the goal that writes it is left out by Maven when it is offline
      assumeThat(jar.getEntry(BILL)).as("made offline: %s", BILL).isNotNull();
      List<Library> known = librariesOfTheBill(jar);

      Map<String, String> carried = new TreeMap<>();
      for (String file : jarsIn(jar)) {
        Library library = libraryOf(file, known);
        assertThat(library.licences()).as("licences of %s", file).isNotBlank();
        carried.put(library.name(), library.licences());
      }

      String head = Files.readString(LIST).split("\\| library \\|", 2)[0];
      String list =
          carried.entrySet().stream()
              .map(row -> "| %s | %s |\n".formatted(row.getKey(), row.getValue()))
              .collect(joining("", head + TABLE, ""));
      Path fresh = Files.writeString(Path.of("target/THIRD-PARTY.md"), list);
      assertThat(LIST).as("copy %s to %s", fresh, LIST).content().isEqualTo(list);
    }
  }

  private static List<String> jarsIn(JarFile jar) {
    return jar.stream()
        .map(entry -> entry.getName())
        .filter(name -> name.endsWith(".jar"))
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .toList();
  }

  /**
   * The one of that version, since groups share names; else the longest name that the file begins
   * with, for the jars in engines/ are of versions that the bill does not know.
   */
  private static Library libraryOf(String file, List<Library> known) {
    return known.stream()
        .filter(library -> file.matches("\\Q" + library.artifact() + "\\E-[0-9].*"))
        .max(
            Comparator.comparing((Library library) -> file.startsWith(library.jar()))
                .thenComparing(library -> library.artifact().length()))
        .orElseThrow(() -> new AssertionError(file + " is not in " + BILL));
  }

  private static List<Library> librariesOfTheBill(JarFile jar) throws IOException {
    try (InputStream bill = jar.getInputStream(jar.getEntry(BILL))) {
      List<Library> libraries = new ArrayList<>();
      libraries.add(ADDED_BY_SPRING_BOOT);
      for (JsonNode component : new JsonMapper().readTree(bill).path("components")) {
        List<String> licences = new ArrayList<>();
        for (JsonNode choice : component.path("licenses")) {
          JsonNode licence = choice.path("license");
          licences.add(
              licence
                  .path("id")
                  .asString(licence.path("name").asString(choice.path("expression").asString(""))));
        }
        libraries.add(
            new Library(
                component.path("group").asString(""),
                component.path("name").asString(""),
                component.path("version").asString(""),
                String.join(", ", licences)));
      }
      return libraries;
    }
  }

  private record Library(String group, String artifact, String version, String licences) {
    String jar() {
      return artifact + "-" + version;
    }

    String name() {
      return group + ":" + artifact;
    }
  }
}
