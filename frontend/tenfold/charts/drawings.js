// @ts-check
import { histogram, labelBars, rows } from './bars.js';
import { bands, groupedBars } from './compared.js';
import { kappaCurve, labelKappas } from './kappa.js';
import { lossCurves } from './loss.js';
import { labelMatrix } from './matrix.js';
import { accuracyByEntropy, calibrationDiagram } from './people.js';
import { scoreCurves } from './scores.js';
import { dataMap, featurePlane } from './scatter.js';
import { posteriors, voteCourse, voteHeat } from './votes.js';

/** @typedef {(given: any) => import('./parts.js').Option} Builder */

/**
 * All drawings by name. A record `LabelBars` of a page, an `org.tenfold.web.Drawing`, is drawn by `labelBars`.
 *
 * @type {Record<string, Builder>}
 */
export const DRAWINGS = {
  accuracyByEntropy, bands, calibrationDiagram, dataMap, featurePlane,
  groupedBars, histogram, kappaCurve, labelBars, labelKappas, labelMatrix, lossCurves, posteriors, rows, scoreCurves,
  voteCourse, voteHeat,
};
