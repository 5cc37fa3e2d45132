package org.tenfold;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.tenfold.testing.SharesNothing;

/**
 * Each module knows only what its package-info allows, pages and commands included; docs/modules.md
 * shows what that comes to.
 */
@SharesNothing
class ModulesTest {
  private static final ApplicationModules MODULES = ApplicationModules.of("org.tenfold");
  private static final Map<String, Set<String>> KNOWN = known();
  private static final Path PICTURE = Path.of("docs/modules.md");
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("/\\*\\*\\s*\\*?\\s*(.*?\\.)\\s", Pattern.DOTALL);

  @Test
  void noModuleKnowsMoreThanItMayNorWhatIsInsideAnother() {
    MODULES.verify();
  }

  static List<String> modules() {
    return MODULES.stream().map(module -> module.getIdentifier().toString()).toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void nothingIsAllowedThatIsNotUsed(String module) throws ClassNotFoundException {
    ApplicationModule declared =
        Class.forName("org.tenfold." + module + ".package-info")
            .getAnnotation(ApplicationModule.class);

    assertThat(KNOWN.get(module))
        .isEqualTo(
            Set.of(declared.allowedDependencies()).stream()
                .map(allowed -> allowed.split("::")[0].strip())
                .collect(toCollection(TreeSet::new)));
  }

  @Test
  void thePictureIsOfToday() throws IOException {
    String drawn = picture();
    Path fresh = Files.writeString(Path.of("target/modules.md"), drawn);

    assertThat(PICTURE)
        .as("copy %s to %s", fresh, PICTURE)
        .content()
        .isEqualToNormalizingNewlines(drawn);
  }

  private static Map<String, Set<String>> known() {
    Map<String, Set<String>> known = new TreeMap<>();
    MODULES.forEach(
        module ->
            known.put(
                module.getIdentifier().toString(),
                module
                    .getDirectDependencies(MODULES)
                    .uniqueModules()
                    .map(other -> other.getIdentifier().toString())
                    .collect(toCollection(TreeSet::new))));
    return known;
  }

  private static String picture() throws IOException {
    Map<String, Set<String>> reached = new TreeMap<>();
    KNOWN.keySet().forEach(module -> reach(module, KNOWN, reached));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Modules",
                "",
                "Made by `ModulesTest` from the code; never edit it. An arrow points from a module to one that it knows; what"
                    + " follows from other arrows is left out.",
                "",
                "```mermaid",
                "flowchart BT"));
    KNOWN.forEach(
        (module, others) ->
            others.stream()
                .filter(
                    other ->
                        others.stream().noneMatch(between -> reached.get(between).contains(other)))
                .forEach(other -> lines.add("  " + module + " --> " + other)));
    lines.addAll(List.of("```", "", "| module | holds | may know |", "|---|---|---|"));
    List<String> order = new ArrayList<>(KNOWN.keySet());
    order.sort(
        Comparator.<String>comparingInt(module -> reached.get(module).size())
            .thenComparing(Comparator.naturalOrder()));
    for (String module : order) {
      lines.add(
          "| `%s` | %s | %s |"
              .formatted(module, holds(module), KNOWN.get(module).stream().collect(joining(", "))));
    }
    return String.join("\n", lines) + "\n";
  }

  private static Set<String> reach(
      String module, Map<String, Set<String>> known, Map<String, Set<String>> reached) {
    Set<String> done = reached.get(module);
    if (done != null) {
      return done;
    }
    Set<String> all = new TreeSet<>();
    for (String other : known.get(module)) {
      all.add(other);
      all.addAll(reach(other, known, reached));
    }
    reached.put(module, all);
    return all;
  }

  /** The first sentence of the package's documentation. */
  private static String holds(String module) throws IOException {
    Matcher sentence =
        FIRST_SENTENCE.matcher(
            Files.readString(Path.of("src/main/java/org/tenfold", module, "package-info.java")));
    assertThat(sentence.find()).as(module).isTrue();
    return sentence
        .group(1)
        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
        .replaceAll("\\{@link org\\.tenfold\\.(\\S+)}", "`$1`")
        .replaceAll("\\{@code (\\S+)}", "`$1`");
  }
}
