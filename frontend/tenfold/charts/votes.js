// @ts-check
import { eachName, labelColour, names, namesOf } from './parts.js';

/** @typedef {import('./parts.js').Option} Option */

/**
 * One narrow column for each clip: the stronger the colour, the more of its votes fell on that label.
 *
 * @param {{ labels: import('./parts.js').Labels, clips: { name: string, votes: number[] }[] }} given votes by label
 * @returns {Option}
 */
export function voteHeat({ labels, clips }) {
  const all = namesOf(labels);
  const cells = clips.flatMap(({ name, votes }, column) => {
    const total = votes.reduce((sum, count) => sum + count, 0);
    return votes.map((count, i) => ({
      value: [column, i, total === 0 ? 0 : count / total],
      itemStyle: { color: labelColour(labels, i + 1) },
      tooltip: { formatter: `${name} · ${all[i]}: ${count} / ${total}` },
    }));
  });
  return {
    grid: { left: 12, right: 12, top: 8, bottom: 12, containLabel: true },
    tooltip: { trigger: 'item' },
    xAxis: names(clips.map(({ name }) => name), { axisLabel: { show: false } }),
    yAxis: names(all, { inverse: true, axisLabel: { interval: 0, fontSize: 11 } }),
    visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { opacity: [0.04, 1] } },
    series: [{ type: 'heatmap', name: 'votes', data: cells }],
  };
}

/**
 * How many votes each label had after each vote on a clip, one on top of the other.
 *
 * @param {{ labels: import('./parts.js').Labels, votes: { emotion: number, at: number }[] }} given in order; `at` in milliseconds since 1970
 * @returns {Option}
 */
export function voteCourse({ labels, votes }) {
  const voted = labels.filter(({ number }) => votes.some(({ emotion }) => emotion === number));
  return {
    grid: { left: 36, right: 20, top: 36, bottom: 28 },
    legend: { top: 0, type: 'scroll' },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'time', splitNumber: 4 },
    yAxis: { type: 'value', minInterval: 1, min: 0 },
    series: voted.map(({ number, name }) => {
      const color = labelColour(labels, number);
      let sum = 0;
      return {
        type: 'line', step: 'end', stack: 'votes', areaStyle: { color, opacity: 0.45 }, name,
        symbolSize: 5, lineStyle: { color, width: 2 }, itemStyle: { color },
        data: votes.map(({ emotion, at }) => [at, sum += Number(emotion === number)]),
      };
    }),
  };
}

/**
 * What each method makes of a clip's votes; the first is the plain counts.
 *
 * @param {{ labels: import('./parts.js').Labels, methods: { title: string, shares: number[] }[] }} given shares by label,
 *   0..1
 * @returns {Option}
 */
export function posteriors({ labels, methods }) {
  const all = namesOf(labels);
  return {
    grid: { left: 12, right: 12, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: names(all, { axisLabel: eachName(all) }),
    yAxis: { type: 'value', min: 0, max: 1 },
    series: methods.map(({ title, shares }, i) => ({
      type: 'bar', name: title, barGap: '10%',
      itemStyle: { color: i === 0 ? 'var(--tf-ink)' : `var(--tf-series-${i})` },
      data: shares.map((share) => Math.round(share * 1e4) / 1e4),
    })),
  };
}
