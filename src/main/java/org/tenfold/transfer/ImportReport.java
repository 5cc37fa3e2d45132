package org.tenfold.transfer;

import org.tenfold.project.ProjectKey;
import org.tenfold.transfer.file.Manifest;

/**
 * What was imported and proved to be what was exported.
 *
 * @param manifestSha256 as the export told it
 * @param filesBrought into the store; the others were there
 * @param skipped rows keyed by content that another project here has already
 */
public record ImportReport(
    ProjectKey key,
    String name,
    Manifest manifest,
    String manifestSha256,
    ArrivedPeople people,
    int filesBrought,
    long skipped) {}
