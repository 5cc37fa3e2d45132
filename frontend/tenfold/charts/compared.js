// @ts-check
import { names } from './parts.js';

/**
 * @typedef {import('./parts.js').Option} Option
 * @typedef {{ name: string, dashed: boolean, values: (number | null)[], lows: (number | null)[],
 *   highs: (number | null)[] }} Curve its band is empty where it has none
 */

/** Colours of things that are no labels, then the same ones dotted. */
const COLOURS = 4;
const MOST_SYMBOLS = 60;
/** A band is a stack: nothing up to its lower edge, then its width. */
const STACKED = { stackStrategy: 'all', silent: true, showSymbol: false, lineStyle: { color: 'transparent' } };

/** @param {number} place from 0 @returns {string} */
function colour(place) {
  return `var(--tf-series-${place % COLOURS + 1})`;
}

/** @param {number | null} number @param {number} digits @returns {number | null} */
function to(number, digits) {
  return number === null ? null : Math.round(number * 10 ** digits) / 10 ** digits;
}

/** @param {number | null} number @param {number} digits @returns {string} */
function said(number, digits) {
  return number === null ? '–' : number.toFixed(digits);
}

/**
 * Curves with bands over names in order. A dashed one has the colour of the one before it.
 *
 * @param {{ x: string, y: string, digits: number, names: string[], curves: Curve[] }} given digits after the point that
 *   are shown
 * @returns {Option}
 */
export function bands({ x, y, digits, names: points, curves }) {
  let place = -1;
  return {
    grid: { left: 56, right: 16, top: 40, bottom: 44 },
    legend: { type: 'scroll', top: 0, data: curves.map(({ name }) => name) },
    tooltip: { trigger: 'item' },
    xAxis: names(points, { name: x, nameLocation: 'middle', nameGap: 28, axisLabel: { hideOverlap: true } }),
    yAxis: { type: 'value', name: y, scale: true },
    series: curves.flatMap((curve) => {
      place += curve.dashed ? 0 : 1;
      const color = colour(place);
      const type = curve.dashed ? 'dashed' : place < COLOURS ? 'solid' : 'dotted';
      return [...band(curve, color), {
        type: 'line', name: curve.name, z: 3, connectNulls: true, lineStyle: { type, color }, itemStyle: { color },
        showSymbol: points.length <= MOST_SYMBOLS, symbolSize: 7,
        data: curve.values.map((value, i) => ({
          value: to(value, digits + 2),
          tooltip: { formatter: words(curve, points[i], i, digits) },
        })),
      }];
    }),
  };
}

/** @param {Curve} curve @param {string} point @param {number} i @param {number} digits @returns {string} */
function words({ name, values, lows, highs }, point, i, digits) {
  const range = lows.length ? ` (${said(lows[i], digits)} … ${said(highs[i], digits)})` : '';
  return `${name}\n${point}: ${said(values[i], digits)}${range}`;
}

/** @param {Curve} curve @param {string} color @returns {Option[]} */
function band({ name, lows, highs }, color) {
  if (lows.length === 0) {
    return [];
  }
  const part = (/** @type {string} */ end, /** @type {(number | null)[]} */ data, /** @type {Option} */ more) =>
    ({ type: 'line', name: `${name} ${end}`, stack: name, ...STACKED, itemStyle: { color }, data, ...more });
  return [
    part('from', lows, {}),
    part('width', lows.map((low, i) => {
      const high = highs[i];
      return low === null || high === null ? null : high - low;
    }), { areaStyle: { color, opacity: 0.16 } }),
  ];
}

/**
 * Bars side by side for each name.
 *
 * @param {{ unit: string, names: string[], groups: { name: string, values: (number | null)[] }[] }} given percentages
 * @returns {Option}
 */
export function groupedBars({ unit, names: points, groups }) {
  return {
    grid: { left: 56, right: 16, top: 40, bottom: 28 },
    legend: { type: 'scroll', top: 0 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: names(points, { axisLabel: { interval: 0, fontSize: 11 } }),
    yAxis: { type: 'value', name: unit, min: 0, max: 100 },
    series: groups.map(({ name, values }, i) => ({
      type: 'bar', name, barMaxWidth: 26, data: values.map((value) => to(value, 2)),
      itemStyle: { color: colour(i), opacity: i < COLOURS ? 1 : 0.55 },
    })),
  };
}
