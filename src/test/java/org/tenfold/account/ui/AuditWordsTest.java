package org.tenfold.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.account.Memberships;
import org.tenfold.account.Role;
import org.tenfold.audit.AuditKind;
import org.tenfold.recruitment.terms.ParticipationState;

class AuditWordsTest {
  private static final List<Locale> READERS = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  @ParameterizedTest
  @EnumSource
  void everyKindHasWords(AuditKind kind) {
    assertThat(READERS)
        .allSatisfy(
            reader -> assertThat(AuditWords.kind(kind, reader)).doesNotContain(kind.name()));
  }

  @ParameterizedTest
  @EnumSource(names = {"ROLES_CHANGED", "INVITED", "JOINED"})
  void everyRoleHasWords(AuditKind kind) {
    String noted = Memberships.names(EnumSet.allOf(Role.class)) + " → " + Role.Names.SERVER_ADMIN;

    assertThat(READERS)
        .allSatisfy(
            reader ->
                assertThat(AuditWords.details(kind, noted, reader))
                    .doesNotContainPattern("[A-Z]{2}")
                    .contains(" → "));
  }

  @ParameterizedTest
  @EnumSource
  void everyEndOfAParticipationHasWords(ParticipationState state) {
    assertThat(READERS)
        .allSatisfy(
            reader ->
                assertThat(
                        AuditWords.details(
                            AuditKind.PARTICIPATION_ENDED, "LEFT: 2: " + state, reader))
                    .startsWith("LEFT: 2: ")
                    .doesNotEndWith(state.name()));
  }

  /** A release may be called as a role is. */
  @ParameterizedTest
  @EnumSource(names = {"RELEASE_FROZEN", "PROJECT_RENAMED", "TOKEN_MADE"})
  void namesThatPeopleGaveStay(AuditKind kind) {
    assertThat(AuditWords.details(kind, "ADMIN: FINISHED", Locale.ENGLISH))
        .isEqualTo("ADMIN: FINISHED");
  }
}
