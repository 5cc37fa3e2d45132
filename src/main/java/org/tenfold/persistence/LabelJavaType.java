package org.tenfold.persistence;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;
import org.tenfold.label.Label;

/**
 * A label as its number, 1..20, in columns and in parameters of queries (which a converter would
 * not reach).
 */
final class LabelJavaType extends AbstractClassJavaType<Label> {
  private static final long serialVersionUID = 1;

  /** Found by Hibernate among the services. */
  public static final class Contributor implements TypeContributor {
    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
      types.contributeJavaType(new LabelJavaType());
    }
  }

  private LabelJavaType() {
    super(Label.class, ImmutableMutabilityPlan.instance());
  }

  @Override
  public JdbcType getRecommendedJdbcType(JdbcTypeIndicators column) {
    return column.getJdbcType(SqlTypes.SMALLINT);
  }

  @Override
  public <X> @Nullable X unwrap(@Nullable Label label, Class<X> type, WrapperOptions options) {
    return label == null ? null : type.cast(number(label, type));
  }

  private static Object number(Label label, Class<?> type) {
    if (type == Short.class) {
      return (short) label.number();
    }
    return type == Integer.class ? label.number() : label;
  }

  @Override
  public <X> @Nullable Label wrap(@Nullable X value, WrapperOptions options) {
    return switch (value) {
      case null -> null;
      case Label label -> label;
      case Number number -> Label.of(number.intValue());
      default -> throw unknownWrap(value.getClass());
    };
  }
}
