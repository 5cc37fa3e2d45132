// @ts-check
import '../../frontend/tenfold/tf-chart.js';
import { histogram, labelBars, rows } from '../../frontend/tenfold/charts/bars.js';
import { bands, groupedBars } from '../../frontend/tenfold/charts/compared.js';
import { DRAWINGS } from '../../frontend/tenfold/charts/drawings.js';
import { kappaCurve, labelKappas } from '../../frontend/tenfold/charts/kappa.js';
import { lossCurves } from '../../frontend/tenfold/charts/loss.js';
import { labelMatrix } from '../../frontend/tenfold/charts/matrix.js';
import { posteriors, voteCourse, voteHeat } from '../../frontend/tenfold/charts/votes.js';
import { DFEW as labels, MAFW, TWENTY } from './label-sets.js';
import { equal, test, until } from './testing.js';

const SEVEN = labels.map(({ name }) => name);

test('each emotion has a bar of its colour, with its name and its number', () => {
  const { xAxis, tooltip, series: [bars] } = labelBars({ labels, unit: 'votes', counts: [3, 0, 1, 2, 5, 4, 9] });

  equal(xAxis.data, SEVEN);
  equal(tooltip.formatter, '{b}: {c} votes');
  equal(bars.data.length, 7);
  equal(bars.data[4], { value: 5, itemStyle: { color: 'var(--tf-label-5)' } });
  equal([bars.type, bars.label.show, bars.label.position], ['bar', true, 'top']);
});

test('a bar has the colour of its label’s place in the palette; many names stand slanted', () => {
  const bars = labelBars({ labels: MAFW, unit: 'votes', counts: MAFW.map(({ number }) => number) });

  equal(bars.series[0].data.map((/** @type {any} */ one) => one.itemStyle.color).slice(0, 4),
    [4, 6, 7, 1].map((colour) => `var(--tf-label-${colour})`));
  equal([bars.xAxis.data[10], bars.xAxis.axisLabel.rotate, bars.series[0].data[10].value], ['Disappointment', 40, 11]);
});

test('a matrix, votes and κ of twenty labels have twenty of each', () => {
  const shares = TWENTY.map(() => TWENTY.map(() => 0.05));

  equal(labelMatrix({ labels: TWENTY, rows: 'a', columns: 'b', shares, counts: [] }).series[0].data.length, 400);
  equal(voteHeat({ labels: TWENTY, clips: [{ name: 'c', votes: TWENTY.map(() => 1) }] }).yAxis.data.length, 20);
  equal(labelKappas({ labels: TWENTY, estimates: TWENTY.map(() => ({ value: 0.5, low: 0.4, high: 0.6 })) })
    .yAxis.axisLabel.interval, 0);
});

test('a histogram has one colour', () => {
  const { xAxis, series: [bars] } = histogram({ unit: 'clips', names: ['0.0', '0.1'], counts: [2, 7] });

  equal(xAxis.data, ['0.0', '0.1']);
  equal(bars.data.map((/** @type {any} */ bar) => [bar.value, bar.itemStyle.color]),
    [[2, 'var(--tf-series-3)'], [7, 'var(--tf-series-3)']]);
});

test('rows lie first on top, each in its colour', () => {
  const { yAxis, xAxis, series: [bars] } = rows({ unit: 'clips',
    rows: [{ name: 'labelled', count: 4, series: 1 }, { name: 'open', count: 2, series: 2 }] });

  equal([yAxis.data, yAxis.inverse, xAxis.type], [['labelled', 'open'], true, 'value']);
  equal(bars.data[1], { value: 2, itemStyle: { color: 'var(--tf-series-2)' } });
});

test('a κ stands in its interval; an unknown one is left out', () => {
  const known = { value: 0.61234, low: 0.5, high: 0.7006 };
  const none = { value: null, low: null, high: null };
  const { yAxis, xAxis, series } = labelKappas({ labels, estimates: [known, none, known, known, known, known, known] });

  equal(yAxis.data, SEVEN);
  equal([xAxis.min, xAxis.max], [-0.2, 1]);
  equal(series.map((/** @type {any} */ one) => one.name), ['from', 'width', 'κ', 'to']);
  equal(series.map((/** @type {any} */ one) => one.data[0]?.value ?? one.data[0]), [0.5, 0.201, 0.612, 0.701]);
  equal(series.map((/** @type {any} */ one) => one.data[1]), [null, null, null, null]);
  equal([series[0].stack, series[1].stack, series[0].itemStyle.color], ['interval', 'interval', 'transparent']);
  equal(series[2].data[6].itemStyle.color, 'var(--tf-label-7)');
});

test('κ over time is a curve in a band, and α a curve beside it', () => {
  const { legend, xAxis, series } = kappaCurve({ times: ['12:00', '12:05'],
    kappas: [{ value: null, low: null, high: null }, { value: 0.5, low: 0.4, high: 0.65 }], alphas: [0.33333, null],
    words: { kappa: 'κ, finished clips', alpha: 'α, all' } });

  equal(legend.data, ['κ, finished clips', 'α, all']);
  equal(xAxis.data, ['12:00', '12:05']);
  equal(series.map((/** @type {any} */ one) => one.data),
    [[null, 0.4], [null, 0.25], [null, 0.5], [null, 0.65], [0.333, null]]);
  equal(series.map((/** @type {any} */ one) => one.stack ?? ''), ['interval', 'interval', '', '', '']);
  equal(series[1].areaStyle, { color: 'var(--tf-series-1)', opacity: 0.18 });
});

test('a cell of emotions by emotions says its share, its diagonal is framed', () => {
  const shares = SEVEN.map((_, i) => SEVEN.map((_name, j) => (i === j ? 0.875 : 0.125 / 6)));
  const counts = SEVEN.map((_, i) => SEVEN.map((_name, j) => (i === j ? 7 : 0)));
  const { xAxis, visualMap, series: [cells] } =
    labelMatrix({ labels, rows: 'one says', columns: 'another says', shares, counts });

  equal([xAxis.position, xAxis.data, visualMap.inRange.color], ['top', SEVEN, ['var(--tf-accent)']]);
  equal(cells.data.length, 49);
  equal(cells.data[8], { value: [1, 1, 0.875], label: { formatter: '88' },
    itemStyle: { borderColor: 'var(--tf-accent)', borderWidth: 1.5 },
    tooltip: { formatter: 'one says Sad, another says Sad: 87.5 % · 7' } });
  equal(labelMatrix({ labels, rows: 'truly', columns: 'says', shares, counts: [] }).series[0].data[1].tooltip.formatter,
    'truly Happy, says Sad: 2.1 %');
});

test('a clip is a column of its votes’ shares; without a vote it is empty', () => {
  const { xAxis, yAxis, series: [cells] } = voteHeat({ labels, clips: [
    { name: 'Clip 1', votes: [6, 0, 2, 0, 0, 0, 0] }, { name: 'Clip 2', votes: [0, 0, 0, 0, 0, 0, 0] }] });

  equal([xAxis.data, yAxis.data], [['Clip 1', 'Clip 2'], SEVEN]);
  equal(cells.data.length, 14);
  equal(cells.data[2], { value: [0, 2, 0.25], itemStyle: { color: 'var(--tf-label-3)' },
    tooltip: { formatter: 'Clip 1 · Neutral: 2 / 8' } });
  equal(cells.data[7].value, [1, 0, 0]);
});

test('the course of votes has a rising step for each emotion that was voted', () => {
  const { series } = voteCourse({ labels,
    votes: [{ emotion: 1, at: 1000 }, { emotion: 7, at: 2000 }, { emotion: 1, at: 3000 }] });

  equal(series.map((/** @type {any} */ one) => [one.name, one.data]), [
    ['Happy', [[1000, 1], [2000, 1], [3000, 2]]],
    ['Fear', [[1000, 0], [2000, 1], [3000, 1]]]]);
  equal([series[0].step, series[0].stack, series[1].lineStyle.color], ['end', 'votes', 'var(--tf-label-7)']);
});

test('the counts are in ink, the methods beside them in colours', () => {
  const { yAxis, series } = posteriors({ labels, methods: [
    { title: 'Counts', shares: [0.123456, 1, 0, 0, 0, 0, 0] },
    { title: 'Dawid–Skene', shares: [1, 0, 0, 0, 0, 0, 0] }] });

  equal([yAxis.min, yAxis.max], [0, 1]);
  equal(series.map((/** @type {any} */ one) => [one.name, one.itemStyle.color]),
    [['Counts', 'var(--tf-ink)'], ['Dawid–Skene', 'var(--tf-series-1)']]);
  equal(series[0].data[0], 0.1235);
});

test('each fold has a curve, and a dashed one where it was validated; long ones bear no dots', () => {
  const epochs = [{ fold: 2, epoch: 1, loss: 2, validation: null }, { fold: 1, epoch: 1, loss: 1.9, validation: 2.1 },
    { fold: 1, epoch: 2, loss: 1.5, validation: null },
    ...Array.from({ length: 30 }, (_, i) => ({ fold: 6, epoch: i + 1, loss: 1, validation: null }))];
  const { series } = lossCurves({ epochs,
    words: { epoch: 'epoch', loss: 'loss', validation: 'validation' } });

  equal(series.map((/** @type {any} */ one) => [one.name, one.lineStyle.type, one.showSymbol, one.lineStyle.color]), [
    ['fd1', 'solid', true, 'var(--tf-series-1)'], ['fd1 validation', 'dashed', true, 'var(--tf-series-1)'],
    ['fd2', 'solid', true, 'var(--tf-series-2)'], ['fd6', 'solid', false, 'var(--tf-series-1)']]);
  equal(series[0].data, [[1, 1.9], [2, 1.5]]);
  equal(series[1].data, [[1, 2.1]]);
});

test('a curve in its band, and a dashed one in the colour of the one before', () => {
  const { xAxis, legend, series } = bands({ x: 'epoch', y: 'loss', digits: 2, names: ['1', '2'], curves: [
    { name: 'a', dashed: false, values: [1.5, null], lows: [1, null], highs: [2.5, 3] },
    { name: 'a, validation', dashed: true, values: [2, 3], lows: [], highs: [] },
    { name: 'b', dashed: false, values: [4, 5], lows: [], highs: [] }] });

  equal([xAxis.data, legend.data], [['1', '2'], ['a', 'a, validation', 'b']]);
  equal(series.map((/** @type {any} */ one) => [one.name, one.stack ?? '', one.itemStyle.color]), [
    ['a from', 'a', 'var(--tf-series-1)'], ['a width', 'a', 'var(--tf-series-1)'], ['a', '', 'var(--tf-series-1)'],
    ['a, validation', '', 'var(--tf-series-1)'], ['b', '', 'var(--tf-series-2)']]);
  equal([series[0].data, series[1].data], [[1, null], [1.5, null]]);
  equal(series[2].data[0], { value: 1.5, tooltip: { formatter: 'a\n1: 1.50 (1.00 … 2.50)' } });
  equal(series[2].data[1], { value: null, tooltip: { formatter: 'a\n2: – (– … 3.00)' } });
  equal(series.map((/** @type {any} */ one) => one.lineStyle.type ?? ''), ['', '', 'solid', 'dashed', 'solid']);
});

test('bars stand side by side', () => {
  const { series } = groupedBars({ unit: 'recall %', names: ['A', 'B'],
    groups: [{ name: 'one', values: [50, null] }, { name: 'other', values: [1, 2] }] });
  equal(series.map((/** @type {any} */ one) => [one.name, one.data]), [['one', [50, null]], ['other', [1, 2]]]);
});

test('an element draws what it is told to by name, and an empty place without a drawing', async () => {
  const chart = /** @type {any} */ (document.createElement('tf-chart'));
  document.body.append(chart);
  chart.drawing = { function: 'histogram', given: { unit: 'clips', names: ['a'], counts: [1] } };

  equal(Object.values(DRAWINGS).filter((one) => typeof one !== 'function'), []);
  equal(chart.option.series[0].data[0].value, 1);
  await until('a drawing', () => chart.shadowRoot.querySelector('canvas'));
  chart.drawing = undefined;
  equal(chart.option, {});
  chart.remove();
});

test('with a file name a chart offers itself as PNG and SVG, named for people who do not see it', () => {
  const chart = /** @type {any} */ (document.createElement('tf-chart'));
  chart.setAttribute('label', 'Loss');
  document.body.append(chart);
  const offer = chart.shadowRoot.querySelector('.save');
  equal(offer.hidden, true);

  chart.setAttribute('file', 'loss');
  /** @type {any[]} */
  const saved = [];
  chart.save = (/** @type {any[]} */ ...asked) => saved.push(asked);
  offer.querySelectorAll('button').forEach((/** @type {HTMLElement} */ one) => one.click());

  equal(offer.hidden, false);
  equal([...offer.children].map((one) => one.getAttribute('aria-label')), ['Loss: PNG', 'Loss: SVG']);
  equal(saved, [['png', 'loss'], ['svg', 'loss']]);
  chart.remove();
});
