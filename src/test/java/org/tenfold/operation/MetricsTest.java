package org.tenfold.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.testing.ServerTest;

/** Figures in the form of Prometheus, and who may read them. */
class MetricsTest extends ServerTest {
  @Autowired private MockMvc web;
  @Autowired private AnnotationService annotation;

  @Test
  void onlyTheTokenOfTheSettingsOpensThem() throws Exception {
    assertThat(scraped("").getStatus()).isEqualTo(401);
    assertThat(scraped("Bearer of somebody else").getStatus()).isEqualTo(401);
    assertThat(scraped("Bearer ").getStatus()).isEqualTo(401);
    assertThat(web.perform(get("/actuator/health/liveness")).andReturn().getResponse().getStatus())
        .isEqualTo(200);
    assertThat(web.perform(get("/actuator/health/readiness")).andReturn().getResponse())
        .satisfies(
            answer -> {
              assertThat(answer.getStatus()).isEqualTo(200);
              assertThat(answer.getContentAsString()).isEqualTo("{\"status\":\"UP\"}");
            });
  }

  @Test
  void claimsAndVotesAreTimedAndTheMachineIsTold() throws Exception {
    given.forgetClips();
    PersonId annotator = given.a(Role.ANNOTATOR);
    PersonId collector = given.a(Role.COLLECTOR);
    given.anAcceptedClip(given.aMovie(collector), collector, given.a(Role.CURATOR));
    annotation.claim(annotator, 1);

    String told = scraped("Bearer of the scraper").getContentAsString();

    assertThat(told)
        .contains("tenfold_claim_seconds_bucket{outcome=\"held\",le=\"0.1\"}")
        .contains("tenfold_votes_total")
        .contains("tenfold_leases_expired_total")
        .contains("tenfold_store_reachable 1.0")
        .contains("tenfold_disk_free_bytes")
        .contains("hikaricp_connections_active")
        .contains("jvm_memory_used_bytes")
        .doesNotContain(annotator.value().toString());
  }

  private MockHttpServletResponse scraped(String authorization) throws Exception {
    return web.perform(get("/actuator/prometheus").header("Authorization", authorization))
        .andReturn()
        .getResponse();
  }
}
