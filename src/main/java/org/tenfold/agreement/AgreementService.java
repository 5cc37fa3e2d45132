package org.tenfold.agreement;

import org.springframework.stereotype.Service;
import org.tenfold.account.Panel;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;

/** The agreement of the current project as it stands now. */
@Service
public class AgreementService {
  private final VoteLedger ledger;
  private final Projects projects;

  AgreementService(VoteLedger ledger, Projects projects) {
    this.ledger = ledger;
    this.projects = projects;
  }

  public Agreement now(Panel panel) {
    Project project = projects.current();
    return new Agreement(project.rule(), ledger.clips(project.id(), panel));
  }
}
