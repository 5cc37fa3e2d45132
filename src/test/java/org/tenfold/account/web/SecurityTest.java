package org.tenfold.account.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.clip.ClipId;
import org.tenfold.media.MediaStore;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.ServerTest;

/** Who gets which bytes. */
class SecurityTest extends ServerTest {
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;
  @Autowired private MediaStore store;
  @Autowired private AccountService accounts;
  @Autowired private AnnotationService annotation;
  @Autowired private UserDetailsService people;

  private PersonId collector;
  private MovieId movie;
  private ClipId clip;

  @BeforeEach
  void aClipWithBytes() throws Exception {
    given.forgetClips();
    collector = given.a(Role.COLLECTOR);
    movie = given.aMovie(collector);
    clip = given.anAcceptedClip(movie, collector, given.a(Role.CURATOR));
    String key = store.adopt(Files.writeString(Files.createTempFile("clip", ".mp4"), "0123456789"));
    jdbc.sql("update clip set media_key = :key where id = :id")
        .param("key", key)
        .param("id", clip.value())
        .update();
  }

  @Test
  void strangersGetNothing() throws Exception {
    for (String path :
        new String[] {clipPath(), moviePath(), "/export/releases/" + clip.value() + ".zip"}) {
      web.perform(get(path)).andExpect(status().is3xxRedirection());
    }
  }

  @Test
  void anAnnotatorGetsAClipOnlyWhileItIsTheirsToJudge() throws Exception {
    PersonId annotator = given.a(Role.ANNOTATOR);
    web.perform(get(clipPath()).with(user(signedIn(annotator)))).andExpect(status().isNotFound());

    annotation.next(annotator);

    web.perform(get(clipPath()).with(user(signedIn(annotator)))).andExpect(status().isOk());
    web.perform(get(clipPath()).with(user(signedIn(given.a(Role.ANNOTATOR)))))
        .andExpect(status().isNotFound());
    web.perform(get(moviePath()).with(user(signedIn(annotator)))).andExpect(status().isForbidden());
  }

  @Test
  void aCollectorGetsTheirOwnClipAndNoOther() throws Exception {
    PersonId other = given.a(Role.COLLECTOR);

    web.perform(get(clipPath()).with(user(signedIn(collector)))).andExpect(status().isOk());
    web.perform(get(clipPath()).with(user(signedIn(other)))).andExpect(status().isNotFound());
  }

  @Test
  void clipsAnswerRangesWithAFixedTypeAndAStrictPolicy() throws Exception {
    web.perform(
            get(clipPath())
                .header("Range", "bytes=2-4")
                .with(user(signedIn(given.a(Role.CURATOR)))))
        .andExpect(status().isPartialContent())
        .andExpect(header().string("Content-Range", "bytes 2-4/10"))
        .andExpect(header().string("Content-Type", "video/mp4"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(
            header()
                .string("Content-Security-Policy", org.hamcrest.Matchers.startsWith("sandbox")));
  }

  /** A range that is not there is refused without the bytes that were not asked for. */
  @Test
  void aRangeBeyondTheEndIsRefusedWithoutTheMovie() throws Exception {
    for (String range : new String[] {"bytes=10-", "bytes=99-100", "bytes=9-2", "bytes=x"}) {
      web.perform(
              get(clipPath()).header("Range", range).with(user(signedIn(given.a(Role.CURATOR)))))
          .andExpect(status().isRequestedRangeNotSatisfiable())
          .andExpect(header().string("Content-Range", "bytes */10"))
          .andExpect(content().string(""));
    }
  }

  @Test
  void onlyAdminsExport() throws Exception {
    for (Role role : new Role[] {Role.ANNOTATOR, Role.COLLECTOR, Role.CURATOR}) {
      web.perform(
              get("/export/releases/" + clip.value() + ".zip").with(user(signedIn(given.a(role)))))
          .andExpect(status().isForbidden());
    }
    web.perform(
            get("/export/releases/" + clip.value() + ".zip")
                .with(user(signedIn(given.a(Role.ADMIN)))))
        .andExpect(status().isNotFound());
  }

  @Test
  void aPostWithoutItsTokenIsRefused() throws Exception {
    web.perform(post("/logout").with(user(signedIn(given.a(Role.ADMIN)))))
        .andExpect(status().isForbidden());
  }

  private UserDetails signedIn(PersonId person) {
    return people.loadUserByUsername(accounts.person(person).username());
  }

  private String clipPath() {
    return "/media/clips/" + clip.value();
  }

  private String moviePath() {
    return "/media/movies/" + movie.value();
  }
}
