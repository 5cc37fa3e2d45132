// @ts-check
import { emotionBars, histogram, rows } from './bars.js';
import { bands, groupedBars, signedMatrix } from './compared.js';
import { emotionKappas, kappaCurve } from './kappa.js';
import { lossCurves } from './loss.js';
import { emotionMatrix, annotatorMatrix } from './matrix.js';
import { posteriors, voteCourse, voteHeat } from './votes.js';

/** @typedef {(given: any) => import('./parts.js').Option} Builder */

/**
 * All drawings by name. A record `EmotionBars` of a page, an `org.tenfold.web.Drawing`, is drawn by `emotionBars`.
 *
 * @type {Record<string, Builder>}
 */
export const DRAWINGS = {
  bands, emotionBars, emotionKappas, emotionMatrix, groupedBars, histogram, kappaCurve, lossCurves, posteriors,
  annotatorMatrix, rows, signedMatrix,
  voteCourse, voteHeat,
};
