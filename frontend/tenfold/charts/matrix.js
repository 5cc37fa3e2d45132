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
 * A square of people by people, shaded by their κ; what rests on few clips is dashed and bare.
 *
 * @param {object} given
 * @param {string[]} given.people
 * @param {{ row: number, column: number, kappa: number | null, few: boolean, words: string }[]} given.pairs
 * @returns {Option}
 */
export function annotatorMatrix({ people, pairs }) {
  const numbers = people.map((_, i) => String(i + 1));
  const cells = pairs.map(({ row, column, kappa, few, words }) => {
    const figure = kappa === null ? '–' : kappa.toFixed(2);
    return {
      value: [column, row, few ? 0 : Math.min(1, Math.max(0, kappa ?? 0))],
      label: { formatter: few ? `(${figure})` : figure },
      itemStyle: { borderColor: few ? 'var(--tf-line)' : 'var(--tf-surface)', borderWidth: 1,
        borderType: few ? 'dashed' : 'solid' },
      tooltip: { formatter: words },
    };
  });
  const rows = names(people.map((name, i) => `${name}  ${numbers[i]}`),
    { inverse: true, axisLabel: { fontSize: 11, width: 180, overflow: 'truncate' } });
  return {
    grid: { left: 12, right: 12, top: 8, bottom: 8, containLabel: true },
    ...square(numbers, rows, 'κ', cells),
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
