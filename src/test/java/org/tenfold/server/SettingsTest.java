package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

class SettingsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(tenfold\\.[a-z0-9.-]+)");
  private static final Pattern PREFIX = Pattern.compile("@ConfigurationProperties\\(\"tenfold");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--tenfold.data=DIR",
        "--tenfold.data=a=b",
        "--tenfold.workshop.film=8GB", // a former name
        "--tenfold.storage.s3.pathStyle=true",
        "--spring.profiles.active=demo,postgres",
        "--server.port=0",
        "--logging.level.org.tenfold=debug",
        "--debug"
      })
  void aSettingPasses(String argument) {
    assertThat(Settings.problem(argument)).isEmpty();
  }

  @Test
  void aSlipOfThePenIsNamedWithWhatThereIs() {
    assertThat(Settings.problem("--server.port=1", "--tenfold.dta=DIR").orElseThrow())
        .startsWith("There is no setting tenfold.dta. There are: ")
        .contains("tenfold.data", "tenfold.storage.kind");
    assertThat(Settings.problem("--demo").orElseThrow()).startsWith("Unknown option --demo");
    assertThat(Settings.problem("--remove-orphan=true").orElseThrow())
        .startsWith("Unknown option --remove-orphan");
    assertThat(Settings.problem("--tenfold.data", "DIR").orElseThrow())
        .contains("has no value: write --tenfold.data=");
    assertThat(Settings.problem("--tenfold.data=x", "DIR").orElseThrow())
        .contains("'DIR' is no setting");
  }

  @Test
  void aFormerNameStillSetsWhatItSet() throws Exception {
    MutablePropertySources sources = new MutablePropertySources();
    sources.addLast(new MapPropertySource("given", Map.of("tenfold.workshop.film", "8GB")));
    sources.addLast(new ResourcePropertySource(new ClassPathResource("application.properties")));
    PropertyResolver settings = new PropertySourcesPropertyResolver(sources);

    assertThat(settings.getProperty("tenfold.worker.movie")).isEqualTo("8GB");
    assertThat(settings.getProperty("tenfold.worker.memory")).isEqualTo("2GB");
  }

  @Test
  void everySettingThatTheCodeReadsIsInTheFileOfSettings() throws Exception {
    Set<String> read = new TreeSet<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      VALUE.matcher(text).results().map(found -> found.group(1)).forEach(read::add);
      if (PREFIX.matcher(text).find()) {
        String name = SOURCES.relativize(file).toString().replace('/', '.').replace(".java", "");
        Class<?> record = Class.forName(name);
        add(record, record.getAnnotation(ConfigurationProperties.class).value(), read);
      }
    }

    assertThat(read).hasSizeGreaterThan(10);
    assertThat(Settings.ours()).containsAll(read);
  }

  private static void add(Class<?> record, String prefix, Set<String> read) {
    for (RecordComponent component : record.getRecordComponents()) {
      String name = prefix + "." + dashed(component.getName());
      if (component.getType().isRecord()) {
        add(component.getType(), name, read);
      } else {
        read.add(name);
      }
    }
  }

  private static String dashed(String name) {
    return Pattern.compile("[A-Z]")
        .matcher(name)
        .replaceAll((MatchResult found) -> "-" + found.group().toLowerCase(Locale.ROOT));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
