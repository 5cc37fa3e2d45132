package org.tenfold.account.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Makes {@code @RolesAllowed} hold on REST controllers as it does on pages. */
@Configuration
@EnableMethodSecurity(jsr250Enabled = true)
class MethodSecurity {}
