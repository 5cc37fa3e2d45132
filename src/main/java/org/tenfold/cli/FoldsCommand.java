package org.tenfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tenfold.emotion.Emotion;
import org.tenfold.release.DfewFiles;
import org.tenfold.release.DfewReader;
import org.tenfold.release.Fold;
import org.tenfold.release.FoldRecipe;
import org.tenfold.release.LabelledClip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "folds",
    mixinStandardHelpOptions = true,
    description = "Divide labelled clips into the folds of a benchmark.")
final class FoldsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "CSV with video_name (or order) and label; labels 1..7, 0 is left out.")
  private Path file = Path.of("");

  @Option(names = "--recipe", defaultValue = "official", description = "official: DFEW's own. Default: ${DEFAULT-VALUE}.")
  private String recipe = "official";

  @Option(names = "--folds", defaultValue = "5", description = "How many folds. Default: ${DEFAULT-VALUE}.")
  private int folds = 5;

  @Option(names = "--output", required = true, description = "Folder for train(single-labeled) and test(single-labeled).")
  private Path output = Path.of("");

  @Option(names = "--json", description = "Print the sizes by fold and class as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Fold> made = FoldRecipe.named(recipe).folds(DfewReader.labelledClips(file), folds);
    DfewFiles.writeFolds(Files.createDirectories(output), made);
    if (json) {
      System.out.println(JsonLines.JSON.writeValueAsString(Map.of("recipe", recipe, "folds", made.stream().map(FoldsCommand::sizes).toList())));
    } else {
      print(made);
    }
    return 0;
  }

  private static Map<String, Object> sizes(Fold fold) {
    Map<String, Object> sizes = new LinkedHashMap<>();
    sizes.put("fold", fold.number());
    sizes.put("test", byClass(fold.test()));
    sizes.put("train", byClass(fold.train()));
    return sizes;
  }

  private static Map<String, Long> byClass(List<LabelledClip> clips) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Emotion emotion : Emotion.all()) {
      counts.put(emotion.title(), clips.stream().filter(clip -> clip.label() == emotion).count());
    }
    counts.put("total", (long) clips.size());
    return counts;
  }

  private static void print(List<Fold> folds) {
    List<String> head = new ArrayList<>(List.of("fold", "part"));
    byClass(List.of()).keySet().forEach(head::add);
    System.out.println(row(head));
    for (Fold fold : folds) {
      System.out.println(row(line(fold.number(), "train", fold.train())));
      System.out.println(row(line(fold.number(), "test", fold.test())));
    }
  }

  private static List<String> line(int fold, String part, List<LabelledClip> clips) {
    List<String> line = new ArrayList<>(List.of(Integer.toString(fold), part));
    byClass(clips).values().forEach(count -> line.add(count.toString()));
    return line;
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    cells.forEach(cell -> row.append(String.format("%9s", cell)));
    return row.toString();
  }
}
