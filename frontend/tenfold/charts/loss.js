// @ts-check
/** @typedef {import('./parts.js').Option} Option */

/** One for each of five folds: a fold is no label. */
const COLOURS = [1, 2, 3, 4, 5].map((number) => `var(--tf-series-${number})`);
const MOST_SYMBOLS = 29;

/**
 * Loss by epoch, one line for each fold, and a dashed one on its validation part.
 *
 * @param {object} given fold and epoch from 1
 * @param {{ fold: number, epoch: number, loss: number, validation: number | null }[]} given.epochs
 * @param {{ epoch: string, loss: string, validation: string }} given.words
 * @returns {Option}
 */
export function lossCurves({ epochs, words }) {
  const folds = [...new Set(epochs.map(({ fold }) => fold))].sort((one, other) => one - other);
  return {
    grid: { left: 52, right: 16, top: 36, bottom: 40 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'value', name: words.epoch, nameLocation: 'middle', nameGap: 26, minInterval: 1, min: 1 },
    yAxis: { type: 'value', name: words.loss, nameGap: 36, scale: true },
    series: folds.flatMap((fold) => {
      const own = epochs.filter((one) => one.fold === fold);
      const validated = own.filter(({ validation }) => validation !== null);
      const color = COLOURS[(fold - 1) % COLOURS.length];
      return [
        line(`fd${fold}`, color, 'solid', own.map(({ epoch, loss }) => [epoch, loss])),
        ...(validated.length === 0 ? []
          : [line(`fd${fold} ${words.validation}`, color, 'dashed',
            validated.map(({ epoch, validation }) => [epoch, validation]))]),
      ];
    }),
  };
}

/**
 * @param {string} name
 * @param {string} color
 * @param {string} type solid or dashed
 * @param {(number | null)[][]} data
 * @returns {Option}
 */
function line(name, color, type, data) {
  return { type: 'line', name, lineStyle: { type, color }, itemStyle: { color }, showSymbol: data.length < MOST_SYMBOLS,
    data };
}
