// @ts-check
/** @typedef {import('./parts.js').Option} Option */

/** @typedef {{ fold: number, epoch: number, uar: number, war: number }} Look */

/**
 * UAR and WAR by epoch: thin lines of the folds, thick ones of their mean where all of them were looked at.
 *
 * @param {{ looks: Look[], words: { epoch: string, ofFolds: string } }} given folds and epochs from 1, scores 0..1
 * @returns {Option}
 */
export function scoreCurves({ looks, words }) {
  const folds = [...new Set(looks.map(({ fold }) => fold))];
  /** @param {'uar' | 'war'} score @param {string} color @returns {Option[]} */
  const lines = (score, color) => {
    const name = `${score.toUpperCase()}${folds.length > 1 ? ` (${words.ofFolds})` : ''}`;
    return [
      ...(folds.length < 2 ? [] : folds.map((fold) => ({
        type: 'line', name, showSymbol: false, silent: true, tooltip: { show: false },
        lineStyle: { color, width: 1, opacity: 0.35 }, itemStyle: { color },
        data: looks.filter((look) => look.fold === fold).map((look) => [look.epoch, percent(look[score])]) }))),
      { type: 'line', name, showSymbol: true, symbolSize: 5, lineStyle: { color, width: 2.5 }, itemStyle: { color },
        data: means(looks, folds.length, score) },
    ];
  };
  return {
    grid: { left: 52, right: 16, top: 36, bottom: 40 },
    legend: { top: 0 },
    tooltip: { trigger: 'item', valueFormatter: undefined,
      /** @param {any} item */
      formatter: ({ seriesName, value }) => `${seriesName}\n${words.epoch} ${value[0]}: ${value[1].toFixed(2)} %` },
    xAxis: { type: 'value', name: words.epoch, nameGap: 26, minInterval: 1, min: 1 },
    yAxis: { type: 'value', name: '%', min: 0, scale: true },
    series: [...lines('uar', 'var(--tf-series-1)'), ...lines('war', 'var(--tf-series-2)')],
  };
}

/** @param {Look[]} looks @param {number} folds @param {'uar' | 'war'} score @returns {number[][]} */
function means(looks, folds, score) {
  /** @type {Map<number, number[]>} */
  const byEpoch = new Map();
  for (const look of looks) {
    byEpoch.set(look.epoch, [...(byEpoch.get(look.epoch) ?? []), look[score]]);
  }
  return [...byEpoch].filter(([, all]) => all.length === folds).sort(([one], [other]) => one - other)
    .map(([epoch, all]) => [epoch, percent(all.reduce((sum, one) => sum + one, 0) / folds)]);
}

/** @param {number} share @returns {number} */
function percent(share) {
  return Math.round(10_000 * share) / 100;
}
