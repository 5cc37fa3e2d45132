// @ts-check
import { emotionColour, NAMES, names } from './parts.js';

/** @typedef {import('./parts.js').Option} Option */

/**
 * One narrow column for each clip: the stronger the colour, the more of its votes fell on that emotion.
 *
 * @param {{ clips: { name: string, votes: number[] }[] }} given votes by emotion
 * @returns {Option}
 */
export function voteHeat({ clips }) {
  const cells = clips.flatMap(({ name, votes }, column) => {
    const total = votes.reduce((sum, count) => sum + count, 0);
    return votes.map((count, i) => ({
      value: [column, i, total === 0 ? 0 : count / total],
      itemStyle: { color: emotionColour(i + 1) },
      tooltip: { formatter: `${name} · ${NAMES[i]}: ${count} of ${total} votes` },
    }));
  });
  return {
    grid: { left: 70, right: 12, top: 8, bottom: 12 },
    tooltip: { trigger: 'item' },
    xAxis: names(clips.map(({ name }) => name), { axisLabel: { show: false } }),
    yAxis: names(NAMES, { inverse: true }),
    visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { opacity: [0.04, 1] } },
    series: [{ type: 'heatmap', name: 'votes', data: cells }],
  };
}

/**
 * How many votes each emotion had after each vote on a clip, one on top of the other.
 *
 * @param {{ votes: { emotion: number, at: number }[] }} given in order; `at` in milliseconds since 1970
 * @returns {Option}
 */
export function voteCourse({ votes }) {
  const voted = NAMES.map((_, i) => i + 1).filter((number) => votes.some(({ emotion }) => emotion === number));
  return {
    grid: { left: 36, right: 20, top: 36, bottom: 28 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'time', splitNumber: 4 },
    yAxis: { type: 'value', minInterval: 1, min: 0 },
    series: voted.map((number) => {
      const color = emotionColour(number);
      let sum = 0;
      return {
        type: 'line', step: 'end', stack: 'votes', areaStyle: { color, opacity: 0.45 }, name: NAMES[number - 1],
        symbolSize: 5, lineStyle: { color, width: 2 }, itemStyle: { color },
        data: votes.map(({ emotion, at }) => [at, sum += Number(emotion === number)]),
      };
    }),
  };
}

/**
 * What each method makes of a clip's votes; the first is the plain counts.
 *
 * @param {{ methods: { title: string, shares: number[] }[] }} given shares by emotion, 0..1
 * @returns {Option}
 */
export function posteriors({ methods }) {
  return {
    grid: { left: 44, right: 12, top: 36, bottom: 28 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: names(NAMES, { axisLabel: { interval: 0, fontSize: 11 } }),
    yAxis: { type: 'value', min: 0, max: 1 },
    series: methods.map(({ title, shares }, i) => ({
      type: 'bar', name: title, barGap: '10%',
      itemStyle: { color: i === 0 ? 'var(--tf-ink)' : `var(--tf-series-${i})` },
      data: shares.map((share) => Math.round(share * 1e4) / 1e4),
    })),
  };
}
