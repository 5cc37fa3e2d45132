package org.tenfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.SharesNothing;

/** Who is led to set up a second factor first. */
@SharesNothing
class SecondFactorDemandTest {
  private static final UUID PROJECT = UUID.randomUUID();

  private final Person admin = with(Person.human("ada", "Ada", "hash"), Role.ADMIN);
  private final Person curator = with(Person.human("carl", "Carl", "hash"), Role.CURATOR);

  private static Person with(Person person, Role role) {
    person.setRoles(PROJECT, Set.of(role));
    return person;
  }

  @Test
  void whoLacksADemandedOneHasNoRoleAndOnePage() {
    SecondFactorDemand admins = new SecondFactorDemand(SecondFactorDemand.Of.ADMINS);

    SignedInPerson ada = new SignedInPerson(admin).under(admins);

    assertThat(ada.has(Role.ADMIN)).isFalse();
    assertThat(ada.firstPage()).contains(AccountPages.ACCOUNT);
    assertThat(new SignedInPerson(curator).under(admins).has(Role.CURATOR)).isTrue();
    assertThat(
            new SignedInPerson(curator)
                .under(new SecondFactorDemand(SecondFactorDemand.Of.EVERYBODY))
                .mustSetUpSecondFactor())
        .isTrue();
    assertThat(
            new SignedInPerson(admin)
                .under(new SecondFactorDemand(SecondFactorDemand.Of.OPTIONAL))
                .firstPage())
        .isEmpty();
  }

  @Test
  void whoHasOneOrNoPasswordIsLeftAlone() {
    SecondFactorDemand everybody = new SecondFactorDemand(SecondFactorDemand.Of.EVERYBODY);
    Person elsewhere = with(Person.signedInElsewhere("eve", "Eve"), Role.ADMIN);

    admin.setSecondFactor(true);

    assertThat(new SignedInPerson(admin).under(everybody).firstPage()).isEmpty();
    assertThat(new SignedInPerson(elsewhere).under(everybody).firstPage()).isEmpty();
  }

  @Test
  void aPasswordIsChosenFirst() {
    admin.setOneTimePassword("another");

    SignedInPerson ada =
        new SignedInPerson(admin).under(new SecondFactorDemand(SecondFactorDemand.Of.ADMINS));

    assertThat(ada.firstPage()).contains(AccountPages.PASSWORD);
  }
}
