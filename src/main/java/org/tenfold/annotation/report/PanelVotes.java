package org.tenfold.annotation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;

/**
 * The votes of a panel as numbers: a million take some 30 MB. Clips and annotators are numbered
 * from 0 in the order in which they came. Not thread-safe while it is filled.
 */
final class PanelVotes {
  private final Map<ClipId, Integer> clipNumbers = new HashMap<>();
  private final Map<PersonId, Integer> annotatorNumbers = new HashMap<>();
  private final List<PersonId> annotators = new ArrayList<>();
  private int[] clip = new int[1024];
  private int[] annotator = new int[1024];
  private byte[] label = new byte[1024];
  private int[] responseMillis = new int[1024];
  private int[] activeMillis = new int[1024];
  private int size;

  void add(ClipId of, PersonId by, Label said, int response, int active) {
    if (size == clip.length) {
      int more = size + (size >> 1);
      clip = Arrays.copyOf(clip, more);
      annotator = Arrays.copyOf(annotator, more);
      label = Arrays.copyOf(label, more);
      responseMillis = Arrays.copyOf(responseMillis, more);
      activeMillis = Arrays.copyOf(activeMillis, more);
    }
    clip[size] = clipNumbers.computeIfAbsent(of, next -> clipNumbers.size());
    annotator[size] =
        annotatorNumbers.computeIfAbsent(
            by,
            next -> {
              annotators.add(next);
              return annotators.size() - 1;
            });
    label[size] = (byte) said.index();
    responseMillis[size] = response;
    activeMillis[size] = active;
    size++;
  }

  int clips() {
    return clipNumbers.size();
  }

  List<PersonId> annotators() {
    return Collections.unmodifiableList(annotators);
  }

  int clip(int vote) {
    return clip[vote];
  }

  int annotator(int vote) {
    return annotator[vote];
  }

  /** Its place in its label set, from 0. */
  int label(int vote) {
    return label[vote];
  }

  int responseMillis(int vote) {
    return responseMillis[vote];
  }

  int activeMillis(int vote) {
    return activeMillis[vote];
  }

  int size() {
    return size;
  }

  /** Votes of each clip, in the order in which they came. */
  Groups byClip() {
    return Groups.of(clip, size, clips());
  }

  /** Votes of each annotator, in the order in which they came. */
  Groups byAnnotator() {
    return Groups.of(annotator, size, annotators.size());
  }

  /**
   * @param start of each group in {@code votes}, and at last where the last one ends
   */
  record Groups(int[] start, int[] votes) {
    static Groups of(int[] group, int size, int groups) {
      int[] start = new int[groups + 1];
      for (int vote = 0; vote < size; vote++) {
        start[group[vote] + 1]++;
      }
      for (int one = 0; one < groups; one++) {
        start[one + 1] += start[one];
      }
      int[] votes = new int[size];
      int[] next = Arrays.copyOf(start, groups);
      for (int vote = 0; vote < size; vote++) {
        votes[next[group[vote]]++] = vote;
      }
      return new Groups(start, votes);
    }

    int from(int group) {
      return start[group];
    }

    int to(int group) {
      return start[group + 1];
    }

    int count(int group) {
      return to(group) - from(group);
    }

    int vote(int place) {
      return votes[place];
    }
  }
}
