package org.tenfold.face.track;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Prints who is who in videos, and how alike their tracks are; docs/benchmarks/faces.md. */
public final class PersonsMeasure {
  private PersonsMeasure() {}

  /**
   * @param videos files
   */
  public static void main(String... videos) {
    try (FaceFinder finder = new FaceFinder()) {
      for (String video : videos) {
        FaceLook look = FaceLook.at(Path.of(video), finder);
        System.out.printf("%s: %d frames, cuts at %s%n", video, look.frames(), look.cuts());
        List<FaceTrack> tracks =
            look.persons().stream().flatMap(one -> one.tracks().stream()).toList();
        for (Person person : look.persons()) {
          System.out.printf("  person of %d frames:", person.length());
          for (FaceTrack track : person.tracks()) {
            TreeSet<Integer> frames = new TreeSet<>(track.faces().keySet());
            System.out.printf(
                " T%d %d-%d (%d)",
                tracks.indexOf(track), frames.first(), frames.last(), frames.size());
          }
          System.out.println();
        }
        for (int i = 0; i < tracks.size(); i++) {
          for (int j = i + 1; j < tracks.size(); j++) {
            if (tracks.get(i).length() >= 8 && tracks.get(j).length() >= 8) {
              System.out.printf(
                  Locale.ROOT,
                  "    T%d T%d colours %.3f likeness %.3f%s%n",
                  i,
                  j,
                  tracks.get(i).colours().likeness(tracks.get(j).colours()),
                  Persons.likeness(tracks.get(i), tracks.get(j), look.width(), look.height()),
                  tracks.get(i).atOnceWith(tracks.get(j)) ? " at once" : "");
            }
          }
        }
      }
    }
  }
}
