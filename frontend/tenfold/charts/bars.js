// @ts-check
import { coloured, eachName, GRID, labelColour, names, namesOf } from './parts.js';

/** @typedef {import('./parts.js').Option} Option */

/**
 * A bar with its number for each label, in its colour.
 *
 * @param {{ labels: import('./parts.js').Labels, unit: string, counts: number[] }} given what is counted, such as `votes`
 * @returns {Option}
 */
export function labelBars({ labels, unit, counts }) {
  return upright(unit, namesOf(labels), counts.map((count, i) => coloured(count, labelColour(labels, i + 1))));
}

/**
 * Bars of one colour.
 *
 * @param {{ unit: string, names: string[], counts: number[] }} given
 * @returns {Option}
 */
export function histogram({ unit, names: bins, counts }) {
  return upright(unit, bins, counts.map((count) => coloured(count, 'var(--tf-series-3)')));
}

/**
 * Horizontal bars with their numbers, first on top.
 *
 * @param {{ unit: string, rows: { name: string, count: number, series: number }[] }} given `series`: which colour, 1..4
 * @returns {Option}
 */
export function rows({ unit, rows: all }) {
  return {
    grid: { left: 12, right: 48, top: 8, bottom: 8, containLabel: true },
    tooltip: tooltip(unit),
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: names(all.map(({ name }) => name), { inverse: true }),
    series: [{
      type: 'bar', name: unit, barMaxWidth: 22,
      data: all.map(({ count, series }) => coloured(count, `var(--tf-series-${series})`)),
      label: { show: true, position: 'right', color: 'var(--tf-muted)' },
    }],
  };
}

/** @param {string} unit @param {string[]} bins @param {(Option | null)[]} data @returns {Option} */
function upright(unit, bins, data) {
  return {
    grid: GRID,
    tooltip: tooltip(unit),
    xAxis: names(bins, { axisLabel: { ...eachName(bins), hideOverlap: true } }),
    yAxis: { type: 'value', minInterval: 1 },
    series: [{
      type: 'bar', name: unit, barMaxWidth: 56, data,
      label: { show: true, position: 'top', color: 'var(--tf-muted)', fontSize: 11 },
    }],
  };
}

/** @param {string} unit @returns {Option} */
function tooltip(unit) {
  return { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: `{b}: {c} ${unit}` };
}
