package org.tenfold.transfer.ui;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.transfer.ProjectExport;

/** The project of the address as one file, as it is made: one that ends early is no whole ZIP. */
@RestController
@RolesAllowed(Role.Names.SERVER_ADMIN)
class ProjectFiles {
  private final ProjectExport export;
  private final Projects projects;

  ProjectFiles(ProjectExport export, Projects projects) {
    this.export = export;
    this.projects = projects;
  }

  @GetMapping("/export/project.zip")
  void whole(HttpServletResponse response) throws IOException {
    Project project = projects.current();
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(project.key() + ".zip", StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(project, false, response.getOutputStream());
  }
}
