// @ts-check
import { EMOTIONS } from '../emotions.js';

/** What several drawings have in common. An option is what ECharts takes: plain values, and colours as `var(--…)`. */

/** @typedef {Record<string, any>} Option */

export const NAMES = EMOTIONS.map(({ name }) => name);

/** Room at the edges, in pixels; the axes' words come on top of it. */
export const GRID = { left: 12, right: 16, top: 28, bottom: 8, containLabel: true };

/** @param {number} number 1..7 @returns {string} */
export function emotionColour(number) {
  return `var(--tf-emotion-${number})`;
}

/** @param {string[]} data @param {Option} [more] @returns {Option} an axis of names */
export function names(data, more = {}) {
  return { type: 'category', ...more, data };
}

/** @param {number | null} number @returns {number | null} to the digits that are shown */
export function rounded(number) {
  return number === null ? null : Math.round(number * 1000) / 1000;
}

/**
 * @param {number | null} value
 * @param {string} color
 * @returns {Option | null} one bar or dot; ECharts leaves null out
 */
export function coloured(value, color) {
  return value === null ? null : { value, itemStyle: { color } };
}
