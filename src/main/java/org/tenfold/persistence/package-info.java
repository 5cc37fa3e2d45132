/** What rows that are kept as objects have in common. */
@ApplicationModule(allowedDependencies = {"label", "scope"})
@FilterDef(
    name = InProject.FILTER,
    autoEnabled = true,
    applyToLoadByKey = true,
    parameters =
        @ParamDef(name = "here", type = UUIDJavaType.class, resolver = InProject.Here.class))
@NullMarked
package org.tenfold.persistence;

import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
