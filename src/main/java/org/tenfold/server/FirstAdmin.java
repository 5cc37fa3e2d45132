package org.tenfold.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.tenfold.account.AccountService;
import org.tenfold.account.AccountService.SignIn;
import org.tenfold.media.DataFolder;
import org.tenfold.media.OwnerOnly;

/**
 * The first admin's one-time password: kept in the data folder for its owner alone until the admin
 * has chosen another, so that each start shows the same one and no start of a second machine makes
 * void what the first has shown.
 */
@Component
class FirstAdmin {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

  private final AccountService accounts;
  private final Path passwordFile;
  private final boolean alone;
  private final boolean renew;

  FirstAdmin(
      AccountService accounts,
      DataFolder data,
      @Value("${spring.datasource.url}") String database,
      @Value("${tenfold.renew-admin-password:false}") boolean renew) {
    this.accounts = accounts;
    this.passwordFile = data.root().resolve("admin-password.txt");
    // a database in the data folder is nobody else's
    this.alone = database.startsWith("jdbc:h2:");
    this.renew = renew;
  }

  /**
   * @return what to print
   */
  String open() {
    try {
      Optional<SignIn> admin =
          accounts.openForFirstAdmin(renew ? Optional.empty() : shown(), alone || renew);
      if (admin.isPresent()) {
        OwnerOnly.write(passwordFile, admin.get().password());
        return FirstStart.words(admin.get())
            + "   one time only: you choose your own after signing in";
      }
      if (accounts.firstAdminHasYetToChoose()) {
        return "  sign in as admin with the one-time password that the first machine showed"
            + " (--tenfold.renew-admin-password=true makes another)";
      }
      Files.deleteIfExists(passwordFile);
    } catch (DataIntegrityViolationException atTheSameMoment) {
      LOG.info("another machine has just made the first admin");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The one-time password cannot be kept in " + passwordFile + ".", e);
    }
    return "  sign in with the accounts you have";
  }

  private Optional<String> shown() throws IOException {
    return Files.isRegularFile(passwordFile)
        ? Optional.of(Files.readString(passwordFile).strip())
        : Optional.empty();
  }
}
