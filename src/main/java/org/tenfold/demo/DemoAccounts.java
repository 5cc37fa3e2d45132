package org.tenfold.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenfold.account.AccountService;
import org.tenfold.account.OneTimePasswords;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.media.DataFolder;
import org.tenfold.media.OwnerOnly;

/**
 * One account for each role but admin, so that a newcomer can play every part. They share one
 * random password, made at the first start, printed at each, and kept in the data folder for its
 * owner alone.
 */
@Component
public class DemoAccounts {
  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("collector", "Demo collector", Role.COLLECTOR),
          new Account("curator", "Demo curator", Role.CURATOR),
          new Account("annotator", "Demo annotator", Role.ANNOTATOR),
          new Account("annotator2", "Second demo annotator", Role.ANNOTATOR));

  private final AccountService accounts;
  private final Path passwordFile;

  DemoAccounts(AccountService accounts, DataFolder data) {
    this.accounts = accounts;
    this.passwordFile = data.root().resolve("demo-password.txt");
  }

  private record Account(String username, String displayName, Role role) {}

  /** Makes the accounts that are missing. */
  public List<AccountService.SignIn> open() {
    String password = password();
    return ACCOUNTS.stream().map(account -> open(account, password)).toList();
  }

  Person collector() {
    return accounts.find("collector").orElseThrow();
  }

  Person curator() {
    return accounts.find("curator").orElseThrow();
  }

  private AccountService.SignIn open(Account account, String password) {
    if (accounts.find(account.username()).isEmpty()) {
      accounts.create(account.username(), account.displayName(), password, Set.of(account.role()));
    }
    return new AccountService.SignIn(account.username(), password);
  }

  /** Which role's account it is, if it is one of the demo's. */
  Optional<Role> role(PersonId person) {
    return ACCOUNTS.stream()
        .filter(
            account ->
                accounts
                    .find(account.username())
                    .filter(found -> found.id().equals(person))
                    .isPresent())
        .map(Account::role)
        .findFirst();
  }

  /** Of the first account of a role. */
  String username(Role role) {
    return ACCOUNTS.stream()
        .filter(account -> account.role() == role)
        .findFirst()
        .orElseThrow()
        .username();
  }

  String password() {
    try {
      if (!Files.exists(passwordFile)) {
        OwnerOnly.write(passwordFile, OneTimePasswords.make());
      }
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The demo password cannot be kept in " + passwordFile + ".", e);
    }
  }
}
