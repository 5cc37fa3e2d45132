package org.tenfold.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.SourceType;
import org.tenfold.label.LabelClass;
import org.tenfold.label.LabelSet;
import org.tenfold.persistence.Row;

/** A label set. It is never changed. */
@Entity
@Table(name = "label_set")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class LabelSetRow extends Row<UUID> {
  @Id private UUID id;

  private String name;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "label_class", joinColumns = @JoinColumn(name = "label_set_id"))
  @OrderColumn(name = "number")
  @ListIndexBase(1)
  private List<ClassValue> classes = new ArrayList<>();

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected LabelSetRow() {}

  @SuppressWarnings("NullAway.Init")
  LabelSetRow(NamedLabelSet set) {
    id = set.id();
    name = set.name();
    set.labels().classes().forEach(one -> classes.add(new ClassValue(one)));
  }

  @Override
  public UUID getId() {
    return id;
  }

  NamedLabelSet set() {
    return new NamedLabelSet(
        id, name, LabelSet.of(classes.stream().map(ClassValue::labelClass).toList()));
  }

  @Embeddable
  record ClassValue(
      String labelKey, String english, String chinese, String letter, int colour, boolean rare) {
    ClassValue(LabelClass one) {
      this(
          one.key(),
          one.english(),
          one.chinese(),
          String.valueOf(one.letter()),
          one.colour(),
          one.rare());
    }

    LabelClass labelClass() {
      return new LabelClass(labelKey, english, chinese, letter.charAt(0), colour, rare);
    }
  }
}
