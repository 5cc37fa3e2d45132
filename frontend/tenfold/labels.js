// @ts-check
/**
 * What clips can be judged to be: our elements are told it by the server, as `org.tenfold.web.ShownLabel` has it.
 *
 * @typedef {object} Label
 * @property {number} number 1..20, its place in the set
 * @property {string} name in the reader's language
 * @property {string} key in files and addresses
 * @property {string} letter on the keyboard, A..Z
 * @property {number} colour place in the palette, 1..20
 *
 * @typedef {readonly Label[]} Labels a set, by number
 */

/** Places in the palette. */
export const COLOURS = 20;

/** The first so many have a digit as key; 0 is the tenth. */
export const DIGITS = 10;

/**
 * @param {Labels} labels
 * @param {number} number from 1
 * @returns {string} its name; the number where the set has none such
 */
export function nameOf(labels, number) {
  return labels[number - 1]?.name ?? String(number);
}

/**
 * @param {Labels} labels
 * @param {number} number from 1
 * @returns {{ 'data-emotion': number, 'data-colour': number | null }} attributes that say which label an element shows,
 *   and give it its colours
 */
export function shows(labels, number) {
  return { 'data-emotion': number, 'data-colour': labels[number - 1]?.colour ?? null };
}

/** @param {number} place from 1 @returns {string} the digit that stands for it; empty where none does */
export function digitOf(place) {
  return place > DIGITS ? '' : String(place % DIGITS);
}

/** @param {Labels} labels @returns {string[]} the digits that stand for labels */
export function digitsOf(labels) {
  return labels.map(({ number }) => digitOf(number)).filter((digit) => digit !== '');
}

/** @param {Labels} labels @returns {string} such as `1 – 7`, and `1 – 0` where all digits stand for one */
export function digitRange(labels) {
  return `1 – ${digitOf(Math.min(labels.length, DIGITS))}`;
}

/**
 * @param {number} count of labels
 * @param {number} most in a row
 * @returns {number} columns in which they fill as few rows, evenly
 */
export function columnsFor(count, most) {
  return Math.ceil(count / Math.ceil(count / most));
}
