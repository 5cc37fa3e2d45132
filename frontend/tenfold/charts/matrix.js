// @ts-check
import { eachName, names, namesOf } from './parts.js';

/** @typedef {import('./parts.js').Option} Option */

/** From nothing to a little over half the accent: numbers on it stay readable. */
const SHADES = {
  show: false, min: 0, max: 1, dimension: 2,
  inRange: { color: ['var(--tf-accent)'], colorAlpha: [0.02, 0.55] },
};

/**
 * A square of labels by labels, shaded by the share of its row.
 *
 * @param {object} given
 * @param {import('./parts.js').Labels} given.labels
 * @param {string} given.rows what the rows stand for, such as `truly`
 * @param {string} given.columns
 * @param {number[][]} given.shares by row and column, 0..1
 * @param {number[][]} given.counts the numbers behind them; empty where there are none
 * @returns {Option}
 */
export function labelMatrix({ labels, rows, columns, shares, counts }) {
  const all = namesOf(labels);
  const cells = shares.flatMap((row, i) => row.map((share, j) => {
    const votes = counts.length ? ` · ${counts[i][j]}` : '';
    return {
      value: [j, i, share],
      label: { formatter: (100 * share).toFixed(0) },
      itemStyle: i === j ? { borderColor: 'var(--tf-accent)', borderWidth: 1.5 }
        : { borderColor: 'var(--tf-surface)', borderWidth: 1 },
      tooltip: { formatter: `${rows} ${all[i]}, ${columns} ${all[j]}: ${(100 * share).toFixed(1)} %${votes}` },
    };
  }));
  return {
    grid: { left: 12, right: 12, top: 8, bottom: 34, containLabel: true },
    ...square(all, names(all, { inverse: true, axisLabel: { interval: 0, fontSize: 11 } }), 'share', cells),
  };
}

/**
 * @param {string[]} columns above it
 * @param {Option} yAxis
 * @param {string} name
 * @param {Option[]} data
 * @returns {Option}
 */
function square(columns, yAxis, name, data) {
  return {
    tooltip: { trigger: 'item' },
    xAxis: names(columns, { position: 'top', axisLabel: eachName(columns) }),
    yAxis,
    visualMap: SHADES,
    series: [{ type: 'heatmap', name, label: { show: true, fontSize: 11, color: 'var(--tf-ink)' }, data }],
  };
}
