// @ts-check
import '../../frontend/tenfold/tf-chart.js';
import { accuracyByEntropy, calibrationDiagram } from '../../frontend/tenfold/charts/people.js';
import { dataMap, featurePlane } from '../../frontend/tenfold/charts/scatter.js';
import { scoreCurves } from '../../frontend/tenfold/charts/scores.js';
import { DFEW as labels } from './label-sets.js';
import { equal, test, until } from './testing.js';

const WORDS = { emotions: ['Happy', 'Sad', 'Neutral', 'Angry', 'Surprise', 'Disgust', 'Fear'], clip: 'Clip',
  labelled: 'labelled', predicted: 'predicted', entropy: 'Entropy' };

/** @param {number} number @param {number} label @param {number} said @param {number} fold */
function place(number, label, said, fold) {
  return { x: number, y: -number, label, said, fold, entropy: 0.35, number, clip: `id-${number}`,
    votes: [8, 0, 0, 0, 2, 0, 0] };
}

test('each emotion in the plane has a colour and a name, wrong clips are hollow, and a clip is known by its number', () => {
  const { xAxis, yAxis, series } = featurePlane({ labels, places: [place(3, 1, 1, 1), place(5, 4, 1, 2)], colour: 'EMOTION',
    words: WORDS });

  equal(series.map((/** @type {any} */ one) => [one.name, one.itemStyle.color]),
    [['Happy', 'var(--tf-label-1)'], ['Angry', 'var(--tf-label-4)']]);
  equal([series[0].data[0].key, series[0].data[0].symbol], [3, 'circle']);
  equal(series[1].data[0].symbol.startsWith('path://'), true);
  // as wide as high: distances can be compared in all directions
  equal([xAxis.min, xAxis.max], [yAxis.min, yAxis.max]);
});

test('folds and entropies colour the plane too', () => {
  const places = [place(1, 1, 1, 2), place(2, 1, 1, 1)];

  equal(featurePlane({ labels, places, colour: 'FOLD', words: WORDS }).series.map((/** @type {any} */ one) => one.name),
    ['fd1', 'fd2']);
  const { visualMap, series } = featurePlane({ labels, places, colour: 'ENTROPY', words: WORDS });
  equal([visualMap.min, visualMap.max, series.length], [0, 0.4, 1]);
});

test('a clip that is pointed at shows its poster, label, prediction and votes as nodes', () => {
  const { tooltip, series } = featurePlane({ labels, places: [{ ...place(7, 1, 2, 1), clip: '"><b>' }], colour: 'EMOTION',
    words: { ...WORDS, clip: '<i>Clip' } });

  const shown = tooltip.formatter({ data: series[0].data[0] });

  equal(shown.querySelector('img').getAttribute('src'), 'media/clips/"><b>/poster');
  equal([shown.querySelector('b'), shown.querySelector('i')], [null, null]);
  equal(shown.textContent, '<i>Clip 7 · fd1labelled Happypredicted Sad82');
});

test('thousands of clips come as columns and are drawn as plain numbers, and each is still known', () => {
  const many = 3000;
  const column = (/** @type {(i: number) => number} */ of) => Array.from({ length: many }, (_, i) => of(i));
  const columns = { x: column((i) => i), y: column(() => 1), label: column((i) => 1 + (i % 2)), said: column(() => 1),
    fold: column(() => 1), entropy: column((i) => i / many), number: column((i) => i), votes: column(() => 5).flatMap((five) => [five, five]),
    clips: btoa(String.fromCharCode(...Array.from({ length: 16 }, (_, i) => i)).repeat(many)) };

  const { series, tooltip, keyOf } = featurePlane({ labels, places: columns, colour: 'EMOTION', words: WORDS });

  equal(series.map((/** @type {any} */ one) => [one.name, one.large, one.data.length]),
    [['Happy', true, many], ['Happy', true, 0], ['Sad', true, 0], ['Sad', true, many]]);
  equal(series[3].itemStyle.color, 'transparent');
  equal(keyOf({ seriesIndex: 3, dataIndex: 2 }), 5);
  equal(tooltip.formatter({ seriesIndex: 3, dataIndex: 2 }).querySelector('img').getAttribute('src'),
    'media/clips/00010203-0405-0607-0809-0a0b0c0d0e0f/poster');
  equal(featurePlane({ labels, places: columns, colour: 'ENTROPY', words: WORDS }).series.length, 20);
});

test('a pressed clip is told by its number', async () => {
  const chart = /** @type {any} */ (document.createElement('tf-chart'));
  chart.style.width = '300px';
  document.body.append(chart);
  chart.drawing = { function: 'dataMap', given: { places: [place(0, 1, 1, 1)], x: 'x', y: 'y', words: WORDS } };
  await until('a drawing', () => chart.chart);
  /** @type {string[]} */
  const told = [];
  chart.addEventListener('item-chosen', (/** @type {any} */ event) => told.push(event.detail.key));

  chart.chart.trigger('click', { data: { key: 12 } });
  chart.chart.trigger('click', { data: [1, 2] });

  equal(told, ['12']);
  chart.remove();
});

test('the data map goes from 0 to 1 upwards', () => {
  const { yAxis, series } = dataMap({ labels, places: [place(1, 2, 2, 1)], x: 'spread', y: 'mean', words: WORDS });

  equal([yAxis.min, yAxis.max, yAxis.name], [0, 1, 'mean']);
  equal(series[0].data[0].value, [1, -1, 0.35]);
});

test('the mean of the folds is drawn where all of them were looked at', () => {
  const looks = [{ fold: 1, epoch: 1, uar: 0.2, war: 0.3 }, { fold: 2, epoch: 1, uar: 0.4, war: 0.5 },
    { fold: 1, epoch: 2, uar: 0.5, war: 0.6 }];

  const { series } = scoreCurves({ looks, words: { epoch: 'epoch', ofFolds: 'mean of folds' } });

  equal(series.map((/** @type {any} */ one) => [one.name, one.lineStyle.width, one.data]), [
    ['UAR (mean of folds)', 1, [[1, 20], [2, 50]]], ['UAR (mean of folds)', 1, [[1, 40]]],
    ['UAR (mean of folds)', 2.5, [[1, 30]]],
    ['WAR (mean of folds)', 1, [[1, 30], [2, 60]]], ['WAR (mean of folds)', 1, [[1, 50]]],
    ['WAR (mean of folds)', 2.5, [[1, 40]]]]);
});

test('network, person and interval stand at the same entropy', () => {
  const { xAxis, series } = accuracyByEntropy({ bins: [
    { name: '0.0–0.1', clips: 10, network: 0.8, low: 0.7, high: 0.9, person: 1 },
    { name: '0.3–0.4', clips: 2, network: 0.5, low: null, high: null, person: null }],
  words: { network: 'Network', person: 'One person', entropy: 'Entropy', accuracy: 'right', clips: 'clips' } });

  equal(xAxis.data, ['0.0–0.1', '0.3–0.4']);
  equal(series.map((/** @type {any} */ one) => one.data), [[100, null], [80, 50], [[0, 70, 90]]]);
});

test('a calibration bar reaches from its least to its greatest sureness, beside the diagonal', () => {
  const { series } = calibrationDiagram({ bins: [{ low: 0.6, high: 0.7, clips: 4, sureness: 0.65, right: 0.5 }],
    words: { sure: 'sure', right: 'right', clips: 'clips', exact: 'as sure as right' } });

  equal(series[0].data, [[60, 70, 50, 4]]);
  equal(series[1].data, [[0, 0], [100, 100]]);
});
