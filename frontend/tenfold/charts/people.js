// @ts-check
import { names } from './parts.js';

/** @typedef {import('./parts.js').Option} Option */

/**
 * How often a network and a person are right, by how far people disagree.
 *
 * @param {object} given
 * @param {{ name: string, clips: number, network: number, low: number | null, high: number | null,
 *   person: number | null }[]} given.bins accuracies 0..1, low and high the network's interval
 * @param {{ network: string, person: string, entropy: string, accuracy: string, clips: string }} given.words
 * @returns {Option}
 */
export function accuracyByEntropy({ bins, words }) {
  return {
    grid: { left: 56, right: 16, top: 36, bottom: 44 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis',
      /** @param {any[]} items */
      formatter: (items) => tip(bins[items[0].dataIndex], words) },
    xAxis: names(bins.map(({ name }) => name), { name: words.entropy, nameGap: 26 }),
    yAxis: { type: 'value', name: `${words.accuracy}, %`, nameGap: 38, min: 0, max: 100 },
    series: [
      { type: 'line', name: words.person, symbol: 'diamond', symbolSize: 9, lineStyle: { type: 'dashed' },
        data: bins.map(({ person }) => percent(person)) },
      { type: 'line', name: words.network, symbol: 'circle', symbolSize: 8,
        data: bins.map(({ network }) => percent(network)) },
      whiskers(bins),
    ],
  };
}

/** @param {any} bin @param {any} words @returns {string} */
function tip(bin, words) {
  const interval = bin.low === null ? '' : ` (${percent(bin.low)}–${percent(bin.high)})`;
  return [`${words.entropy} ${bin.name}`, `${bin.clips} ${words.clips}`,
    `${words.network}: ${percent(bin.network)} %${interval}`,
    ...(bin.person === null ? [] : [`${words.person}: ${percent(bin.person)} %`])].join('\n');
}

/** @param {{ low: number | null, high: number | null }[]} bins @returns {Option} the intervals */
function whiskers(bins) {
  return {
    type: 'custom', silent: true, z: 1, color: 'var(--tf-series-2)', itemStyle: { color: 'var(--tf-series-2)' },
    tooltip: { show: false },
    /** @param {any} _ @param {any} api */
    renderItem: (_, api) => {
      const [x, low] = api.coord([api.value(0), api.value(1)]);
      const [, high] = api.coord([api.value(0), api.value(2)]);
      const style = { stroke: api.visual('color'), lineWidth: 1.5, fill: 'none' };
      /** @param {number} y @param {number} left @param {number} to */
      const line = (y, left, to) => ({ type: 'line', shape: { x1: x + left, y1: y, x2: x + left, y2: to }, style });
      /** @param {number} y */
      const cap = (y) => ({ type: 'line', shape: { x1: x - 5, y1: y, x2: x + 5, y2: y }, style });
      return { type: 'group', children: [line(low, 0, high), cap(low), cap(high)] };
    },
    encode: { x: 0, y: [1, 2] },
    data: bins.flatMap(({ low, high }, i) => (low === null ? [] : [[i, percent(low), percent(high)]])),
  };
}

/**
 * A calibration diagram: bars that end on the diagonal belong to a network that is as sure as it may be.
 *
 * @param {object} given
 * @param {{ low: number, high: number, clips: number, sureness: number, right: number }[]} given.bins shares 0..1
 * @param {{ sure: string, right: string, clips: string, exact: string }} given.words
 * @returns {Option}
 */
export function calibrationDiagram({ bins, words }) {
  const most = Math.max(1, ...bins.map(({ clips }) => clips));
  return {
    grid: { left: 56, right: 16, top: 36, bottom: 44 },
    legend: { top: 0, data: [words.right, words.exact] },
    tooltip: { trigger: 'item',
      /** @param {any} item */
      formatter: ({ dataIndex, seriesIndex }) => (seriesIndex !== 0 ? words.exact : [
        `${words.sure} ${percent(bins[dataIndex].sureness)} %`, `${words.right} ${percent(bins[dataIndex].right)} %`,
        `${bins[dataIndex].clips} ${words.clips}`].join('\n')) },
    xAxis: { type: 'value', name: `${words.sure}, %`, nameGap: 26, min: 0, max: 100 },
    yAxis: { type: 'value', name: `${words.right}, %`, nameGap: 38, min: 0, max: 100 },
    series: [
      {
        type: 'custom', name: words.right, itemStyle: { color: 'var(--tf-series-1)' },
        /** @param {any} _ @param {any} api */
        renderItem: (_, api) => {
          const [left, top] = api.coord([api.value(0), api.value(2)]);
          const [right, foot] = api.coord([api.value(1), 0]);
          return { type: 'rect', shape: { x: left + 1, y: top, width: Math.max(1, right - left - 2), height: foot - top },
            style: { fill: api.visual('color'), opacity: 0.25 + 0.75 * Math.sqrt(api.value(3) / most) } };
        },
        encode: { x: [0, 1], y: 2 },
        data: bins.map(({ low, high, clips, right }) => [percent(low), percent(high), percent(right), clips]),
      },
      { type: 'line', name: words.exact, showSymbol: false, silent: true, itemStyle: { color: 'var(--tf-muted)' },
        lineStyle: { type: 'dashed', color: 'var(--tf-muted)', width: 1.5 }, data: [[0, 0], [100, 100]] },
    ],
  };
}

/** @param {number | null} share @returns {number} */
function percent(share) {
  return share === null ? NaN : Math.round(1000 * share) / 10;
}
