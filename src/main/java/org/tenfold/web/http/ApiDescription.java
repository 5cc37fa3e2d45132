package org.tenfold.web.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The head of {@code /v3/api-docs}, and who may call what; the rest is read off the controllers. */
@Configuration
class ApiDescription {
  private static final String TOKEN = "personal token";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Tenfold")
                .version("v1")
                .description(
                    "All that the pages show, by program, and judging clips. Errors are"
                        + " problem+json (RFC 9457) with a field `code`, and `field` where one"
                        + " parameter is wrong. Lists come in pages: give `next` as `after`."
                        + " Times are ISO 8601 in UTC. Make a personal token on the page API"
                        + " tokens; it is for one project. docs/api has a worked example."))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Says of each operation which roles and which scope of a token it needs. */
  @Bean
  OperationCustomizer rolesAndScopes() {
    return (operation, method) -> {
      String said = operation.getDescription() == null ? "" : operation.getDescription() + " ";
      return operation.description(said + roles(method) + " " + scope(method));
    };
  }

  private static String roles(HandlerMethod method) {
    RolesAllowed own = method.getMethodAnnotation(RolesAllowed.class);
    RolesAllowed all =
        AnnotationUtils.findAnnotation(method.getBeanType(), RolesAllowed.class);
    RolesAllowed holds = own == null ? all : own;
    return holds == null || method.hasMethodAnnotation(PermitAll.class)
        ? "Roles: any."
        : "Roles: " + String.join(", ", holds.value()) + ".";
  }

  /** As ApiSecurity has it, which EveryRouteTest compares. */
  private static String scope(HandlerMethod method) {
    if (method.hasMethodAnnotation(GetMapping.class)) {
      return "Scope: READ.";
    }
    String place = method.getBeanType().getPackageName();
    if (place.startsWith("org.tenfold.annotation.")) {
      return "Scope: LABEL.";
    }
    return place.startsWith("org.tenfold.movie.") ? "Scope: COLLECT." : "Scope: MANAGE.";
  }
}
