package org.tenfold.persistence;

import java.util.List;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitBasicColumnNameSource;
import org.hibernate.boot.model.source.spi.AttributePath;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;

/**
 * Names the column of an id of ours, a record of one {@code value}, by the field that holds it:
 * {@code person} is kept in {@code person_id}, {@code createdBy} in {@code created_by}. Hibernate
 * compares all of them with the schema at the start.
 */
public final class IdColumns extends SpringImplicitNamingStrategy {
  private static final List<String> SAY_ENOUGH = List.of("Id", "By", "To");

  @Override
  public Identifier determineBasicColumnName(ImplicitBasicColumnNameSource source) {
    AttributePath path = source.getAttributePath();
    if (path.getParent() == null || !path.getProperty().equals("value")) {
      return super.determineBasicColumnName(source);
    }
    String field = path.getParent().getProperty();
    boolean enough = field.equals("id") || SAY_ENOUGH.stream().anyMatch(field::endsWith);
    return toIdentifier(enough ? field : field + "Id", source.getBuildingContext());
  }
}
