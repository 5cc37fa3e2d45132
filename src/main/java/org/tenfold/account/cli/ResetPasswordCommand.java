package org.tenfold.account.cli;

import java.util.function.Supplier;
import org.tenfold.account.AccountService;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** For the last admin, whom nobody can send a link. */
@Command(
    name = "reset-password",
    mixinStandardHelpOptions = true,
    description =
        "Give somebody a one-time password, and end all that they have open. On the embedded"
            + " database no server may run.")
public final class ResetPasswordCommand extends DatabaseCommand {
  @Parameters(paramLabel = "USER", description = "The user name, as one signs in with it.")
  private String username = "";

  @Option(
      names = "--admin",
      description =
          "Make them an admin who may sign in, whatever they were; an annotator's account cannot"
              + " become one.")
  private boolean admin;

  public ResetPasswordCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int work(Backstage.Services services) {
    AccountService.SignIn signIn =
        services.get(AccountService.class).rescue(username.strip(), admin);
    System.out.println("user name " + signIn.username() + "  password " + signIn.password());
    System.out.println("It holds for one sign-in: choose another password then.");
    return 0;
  }
}
