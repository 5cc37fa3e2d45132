// @ts-check
import { coloured, GRID, labelColour, names, namesOf, rounded } from './parts.js';

/**
 * @typedef {import('./parts.js').Option} Option
 * @typedef {{ value: number | null, low: number | null, high: number | null }} Estimate a figure and its 95 % interval
 */

/** An interval is a stack: nothing up to its lower end, then its width. */
const STACKED = { stack: 'interval', stackStrategy: 'all' };

/**
 * A dot in its interval for each label.
 *
 * @param {{ labels: import('./parts.js').Labels, estimates: Estimate[] }} given
 * @returns {Option}
 */
export function labelKappas({ labels, estimates }) {
  const band = { type: 'bar', ...STACKED, barWidth: 8, silent: true };
  const inColour = (/** @type {(one: Estimate) => number | null} */ which) =>
    estimates.map((one, i) => coloured(which(one), labelColour(labels, i + 1)));
  return {
    grid: GRID,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: '{b}: κ {c2}\n95 %: {c0} … {c3}' },
    xAxis: { type: 'value', min: -0.2, max: 1 },
    yAxis: names(namesOf(labels), { inverse: true, axisLabel: { interval: 0, fontSize: 11 } }),
    series: [
      { ...band, name: 'from', data: estimates.map(({ low }) => rounded(low)), itemStyle: { color: 'transparent' } },
      { ...band, name: 'width', data: inColour(width), itemStyle: { opacity: 0.45, borderRadius: 4 } },
      { type: 'scatter', name: 'κ', symbolSize: 11, data: inColour(({ value }) => rounded(value)), z: 3 },
      // only for the tooltip
      { type: 'scatter', name: 'to', symbolSize: 0, silent: true, data: estimates.map(({ high }) => rounded(high)) },
    ],
  };
}

/**
 * κ in its interval, and α, over time.
 *
 * @param {{ times: string[], kappas: Estimate[], alphas: (number | null)[], words: { kappa: string, alpha: string } }} given
 *   one of each for each moment, and what the curves are called
 * @returns {Option}
 */
export function kappaCurve({ times, kappas, alphas, words }) {
  const stacked = { ...STACKED };
  return {
    grid: { left: 12, right: 20, top: 36, bottom: 8, containLabel: true },
    legend: { data: [words.kappa, words.alpha] },
    tooltip: { trigger: 'axis', formatter: '{b}\nκ {c2}   95 %: {c0} … {c3}\nα {c4}' },
    xAxis: names(times, { boundaryGap: false, axisLabel: { hideOverlap: true, fontSize: 11 } }),
    yAxis: { type: 'value', scale: true },
    series: [
      line('from', kappas.map(({ low }) => rounded(low)), 'transparent', stacked),
      line('width', kappas.map(width), 'transparent',
        { ...stacked, areaStyle: { color: 'var(--tf-series-1)', opacity: 0.18 } }),
      line(words.kappa, kappas.map(({ value }) => rounded(value)), 'var(--tf-series-1)'),
      line('to', kappas.map(({ high }) => rounded(high)), 'transparent'),
      line(words.alpha, alphas.map(rounded), 'var(--tf-series-2)'),
    ],
  };
}

/** @param {Estimate} estimate @returns {number | null} */
function width({ low, high }) {
  return low === null || high === null ? null : rounded(high - low);
}

/**
 * @param {string} name
 * @param {(number | null)[]} data
 * @param {string} color
 * @param {Option} [more]
 * @returns {Option}
 */
function line(name, data, color, more = {}) {
  return { type: 'line', name, data, showSymbol: false, itemStyle: { color }, lineStyle: { color, width: 2 }, ...more };
}
