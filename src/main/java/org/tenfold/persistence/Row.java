package org.tenfold.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A row whose id we make. Only the row itself knows whether it stands in the table already, so a
 * new one is inserted without a look first; when another has the same id, the database says so.
 * Equal to any row of its class with the same id.
 *
 * @param <K> the id, a value
 */
@MappedSuperclass
public abstract class Row<K> implements Persistable<K> {
  @Transient private boolean stored;

  @PostLoad
  @PostPersist
  void stored() {
    stored = true;
  }

  @Override
  public abstract K getId();

  @Override
  public boolean isNew() {
    return !stored;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Row<?> row
        && getClass() == row.getClass()
        && getId().equals(row.getId());
  }

  @Override
  public final int hashCode() {
    return getId().hashCode();
  }
}
