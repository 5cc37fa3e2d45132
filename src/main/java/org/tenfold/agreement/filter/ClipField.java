package org.tenfold.agreement.filter;

import java.util.Locale;
import java.util.Optional;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;

/** All that clips can be filtered and grouped by. Nothing else is ever taken from a request. */
public enum ClipField {
  MOVIE {
    @Override
    public Optional<EntityRef> of(JudgedClip clip, LabelRule rule) {
      return clip.movie();
    }
  },
  COLLECTOR {
    @Override
    public Optional<EntityRef> of(JudgedClip clip, LabelRule rule) {
      return clip.collector();
    }
  },
  ESTIMATE {
    @Override
    public Optional<EntityRef> of(JudgedClip clip, LabelRule rule) {
      return clip.estimate().map(ClipField::named);
    }
  },
  DURATION {
    @Override
    public Optional<EntityRef> of(JudgedClip clip, LabelRule rule) {
      return clip.seconds().stream()
          .mapToObj(DurationBin::of)
          .map(bin -> new EntityRef(Integer.toString(bin.ordinal()), bin.title()))
          .findFirst();
    }
  },
  LABEL {
    @Override
    public Optional<EntityRef> of(JudgedClip clip, LabelRule rule) {
      return rule.finished(clip.votes())
          ? Optional.of(
              rule.label(clip.votes()).map(ClipField::named).orElse(new EntityRef("0", "No label")))
          : Optional.empty();
    }
  },
  STATE {
    @Override
    public Optional<EntityRef> of(JudgedClip clip, LabelRule rule) {
      if (clip.votes().total() == 0) {
        return Optional.of(new EntityRef("2", "No votes yet"));
      }
      return Optional.of(
          rule.finished(clip.votes())
              ? new EntityRef("0", "Finished")
              : new EntityRef("1", "In progress"));
    }
  },
  ENTROPY {
    @Override
    public Optional<EntityRef> of(JudgedClip clip, LabelRule rule) {
      if (clip.votes().total() == 0) {
        return Optional.empty();
      }
      EntropyBand band = EntropyBand.of(clip.votes().normalisedEntropy());
      return Optional.of(new EntityRef(Integer.toString(band.ordinal()), band.title()));
    }
  };

  /** What this clip is in this field; empty where it is not known or not yet settled. */
  public abstract Optional<EntityRef> of(JudgedClip clip, LabelRule rule);

  /** In addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static EntityRef named(Label emotion) {
    String number = Integer.toString(emotion.number());
    return new EntityRef(number, number);
  }
}
