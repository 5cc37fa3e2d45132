// @ts-check
import { emotionBars, histogram, rows } from './bars.js';
import { bands, groupedBars, signedMatrix } from './compared.js';
import { emotionKappas, kappaCurve } from './kappa.js';
import { lossCurves } from './loss.js';
import { emotionMatrix, annotatorMatrix } from './matrix.js';
import { accuracyByEntropy, calibrationDiagram } from './people.js';
import { scoreCurves } from './scores.js';
import { dataMap, featurePlane } from './scatter.js';
import { posteriors, voteCourse, voteHeat } from './votes.js';

/** @typedef {(given: any) => import('./parts.js').Option} Builder */

/**
 * All drawings by name. A record `EmotionBars` of a page, an `org.tenfold.web.Drawing`, is drawn by `emotionBars`.
 *
 * @type {Record<string, Builder>}
 */
export const DRAWINGS = {
  accuracyByEntropy, annotatorMatrix, bands, calibrationDiagram, dataMap, emotionBars, emotionKappas, emotionMatrix, featurePlane,
  groupedBars, histogram, kappaCurve, lossCurves, posteriors, rows, scoreCurves, signedMatrix,
  voteCourse, voteHeat,
};
