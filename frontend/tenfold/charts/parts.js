// @ts-check
/** What several drawings have in common. An option is what ECharts takes: plain values, and colours as `var(--…)`. */

/** @typedef {Record<string, any>} Option */

/** @typedef {import('../labels.js').Labels} Labels what clips can be judged to be */

/** More names than these stand slanted below an axis. */
const UPRIGHT = 8;

/** @param {Labels} labels @returns {string[]} */
export function namesOf(labels) {
  return labels.map(({ name }) => name);
}

/** @param {string[]} data @returns {Option} how each of these names is written on an axis */
export function eachName(data) {
  return { interval: 0, fontSize: 11, ...(data.length > UPRIGHT ? { rotate: 40 } : {}) };
}

/** Room at the edges, in pixels; the axes' words come on top of it. */
export const GRID = { left: 12, right: 16, top: 28, bottom: 8, containLabel: true };

/** @param {Labels} labels @param {number} number from 1 @returns {string} */
export function labelColour(labels, number) {
  return `var(--tf-label-${labels[number - 1]?.colour ?? number})`;
}

/** @param {Labels} labels @param {number} number from 1 @returns {string} what is written on its colour */
export function onLabel(labels, number) {
  return labelColour(labels, number).replace('--tf-', '--tf-on-');
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
