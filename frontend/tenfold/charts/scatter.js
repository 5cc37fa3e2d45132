// @ts-check
import { h } from '../dom.js';
import { labelColour, onLabel } from './parts.js';

/**
 * @typedef {import('./parts.js').Option} Option
 * @typedef {import('./parts.js').Labels} Labels
 */

/**
 * One clip: its place, its label and what was predicted (numbers), the fold, the entropy of its votes (0..1), its number, its
 * id, and the votes for each label.
 *
 * @typedef {{ x: number, y: number, label: number, said: number, fold: number, entropy: number, number: number,
 *   clip: string, votes: number[] }} Place
 */

/**
 * The same of many clips, as they are sent: columns are half as long. `clips` holds their ids, 16 bytes each, in base64;
 * `votes` those of one clip after the other.
 *
 * @typedef {{ x: number[], y: number[], label: number[], said: number[], fold: number[], entropy: number[],
 *   number: number[], clips: string, votes: number[] }} Columns
 */

/**
 * @typedef {object} Words
 * @property {string[]} emotions
 * @property {string} clip
 * @property {string} labelled
 * @property {string} predicted
 * @property {string} entropy
 */

/** Folds have no colour of their own: five that are easily told apart. */
const FOLDS = [1, 2, 3, 4, 5].map((number) => `var(--tf-series-${number})`);

/** So many clips, and they are drawn without an object each. */
const LARGE = 3000;

/** Colours of the entropies of so many clips. */
const STEPS = 10;

/** From agreement to disagreement. */
const DOUBT = ['var(--tf-label-2)', 'var(--tf-label-3)', 'var(--tf-label-1)'];

/** A circle with a hole, through which light and dark are seen; ECharts' own hollow one is filled with white. */
const RING = 'path://M0,50a50,50,0,1,0,100,0a50,50,0,1,0,-100,0zM20,50a30,30,0,1,1,60,0a30,30,0,1,1,-60,0z';

/**
 * Clips in a plane whose directions mean nothing: without axes, as wide as high. Hollow: wrongly predicted.
 *
 * @param {{ labels: Labels, places: Columns | Place[], colour: 'EMOTION' | 'FOLD' | 'ENTROPY', words: Words }} given
 * @returns {Option}
 */
export function featurePlane({ labels, places: sent, colour, words }) {
  const places = unpacked(sent);
  const half = 1.04 * Math.max(...places.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]), 1e-9);
  const axis = { type: 'value', show: false, min: -half, max: half };
  return {
    grid: { left: 4, right: 4, top: colour === 'ENTROPY' ? 44 : 36, bottom: 4 },
    legend: colour === 'ENTROPY' ? undefined : legend(),
    xAxis: axis,
    yAxis: axis,
    visualMap: colour === 'ENTROPY' ? doubt(words.entropy, places) : undefined,
    ...clouds(places, colour, words, labels),
  };
}

/**
 * The data map: how steadily a network finds a clip's true label while it learns.
 *
 * @param {{ labels: Labels, places: Columns | Place[], x: string, y: string, words: Words }} given the names of the axes; `x` of a place is the
 *   spread over the epochs, `y` the mean
 * @returns {Option}
 */
export function dataMap({ labels, places: sent, x, y, words }) {
  const places = unpacked(sent);
  return {
    grid: { left: 52, right: 16, top: 44, bottom: 44 },
    xAxis: { type: 'value', name: x, nameGap: 26, min: 0 },
    yAxis: { type: 'value', name: y, nameGap: 36, min: 0, max: 1 },
    visualMap: doubt(words.entropy, places),
    ...clouds(places, 'ENTROPY', words, labels),
  };
}

/** @returns {Option} */
function legend() {
  return { top: 0, left: 0, right: 'auto', icon: 'circle', itemHeight: 9, itemWidth: 9, type: 'scroll' };
}

/** @param {string} text @param {Place[]} places @returns {Option} up to the tenth that holds the greatest entropy */
function doubt(text, places) {
  const most = Math.max(1, Math.ceil(10 * Math.max(0, ...places.map(({ entropy }) => entropy)))) / 10;
  return { type: 'continuous', min: 0, max: most, dimension: 2, orient: 'horizontal', top: 0, left: 0, itemWidth: 12,
    itemHeight: 120, text: [`${text} ${most}`, '0'], inRange: { color: DOUBT },
    // the steps of a large cloud have their colours already
    ...(places.length >= LARGE ? { seriesIndex: [] } : {}) };
}

/** @param {Columns | Place[]} sent @returns {Place[]} */
function unpacked(sent) {
  if (Array.isArray(sent)) {
    return sent;
  }
  const bytes = atob(sent.clips);
  const width = sent.votes.length / sent.x.length;
  return sent.x.map((x, i) => ({
    x, y: sent.y[i], label: sent.label[i], said: sent.said[i], fold: sent.fold[i], entropy: sent.entropy[i],
    number: sent.number[i], get clip() { return uuid(bytes, 16 * i); },
    get votes() { return sent.votes.slice(width * i, width * (i + 1)); },
  }));
}

/** @param {string} bytes @param {number} from */
function uuid(bytes, from) {
  const hex = Array.from({ length: 16 }, (_, i) => bytes.charCodeAt(from + i).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Series, what is shown of a clip that is pointed at, and which clip was pressed. ECharts makes an object of each
 * item: a second for ten thousand. So many are given to it as plain numbers instead, one series for each look.
 *
 * @param {Place[]} places
 * @param {'EMOTION' | 'FOLD' | 'ENTROPY'} colour
 * @param {Words} words
 * @param {Labels} labels
 * @returns {Option}
 */
function clouds(places, colour, words, labels) {
  if (places.length < LARGE) {
    return { tooltip: hover(words, labels, ({ data }) => data.place), series: series(places, colour, words, labels) };
  }
  const groups = looks(places, colour, words, labels);
  /** @param {Item} item */
  const pointed = ({ seriesIndex, dataIndex }) => groups[seriesIndex].places[dataIndex];
  return {
    tooltip: hover(words, labels, pointed),
    keyOf: (/** @type {Item} */ item) => pointed(item).number,
    series: groups.map(large),
  };
}

/** @typedef {{ seriesIndex: number, dataIndex: number, data?: any }} Item what ECharts tells of an item */

/** @typedef {{ name: string, color: string, wrong: boolean, places: Place[] }} Look clips that look alike */

/** @param {Look} look @returns {Option} smaller ones than 4 pixels would be filled squares, whatever their look */
function large({ name, color, wrong, places }) {
  const data = new Float64Array(2 * places.length);
  places.forEach(({ x, y }, i) => data.set([x, y], 2 * i));
  return {
    type: 'scatter', name, symbolSize: 4, large: true, largeThreshold: 0, dimensions: ['x', 'y'],
    cursor: 'pointer', data, symbol: 'circle',
    itemStyle: wrong ? { color: 'transparent', borderColor: color, borderWidth: 1, opacity: 0.8 } : { color, opacity: 0.8 },
  };
}

/**
 * The right ones of a name come before the wrong ones: the legend takes their colour.
 *
 * @param {Place[]} places
 * @param {'EMOTION' | 'FOLD' | 'ENTROPY'} colour
 * @param {Words} words
 * @param {Labels} labels
 * @returns {Look[]}
 */
function looks(places, colour, words, labels) {
  const most = Math.max(...places.map(({ entropy }) => entropy), 1e-9);
  /** @type {(place: Place) => number} */
  const group = {
    EMOTION: (/** @type {Place} */ place) => place.label,
    FOLD: (/** @type {Place} */ place) => place.fold,
    ENTROPY: (/** @type {Place} */ place) => Math.min(STEPS - 1, Math.floor((STEPS * place.entropy) / most)),
  }[colour];
  const found = [...new Set(places.map(group))].sort((a, b) => a - b);
  return found.flatMap((which) => {
    const all = places.filter((place) => group(place) === which);
    const name = { EMOTION: () => words.emotions[which - 1], FOLD: () => `fd${which}`, ENTROPY: () => words.entropy }[colour]();
    const color = { EMOTION: () => labelColour(labels, which), FOLD: () => FOLDS[(which - 1) % FOLDS.length],
      ENTROPY: () => step(which / (STEPS - 1)) }[colour]();
    return [false, true].map((wrong) =>
      ({ name, color, wrong, places: all.filter(({ label, said }) => (label !== said) === wrong) }));
  });
}

/** @param {number} share 0..1 @returns {string} the colour there between those of DOUBT */
function step(share) {
  const [from, to] = share < 0.5 ? [DOUBT[0], DOUBT[1]] : [DOUBT[1], DOUBT[2]];
  return `color-mix(in srgb, ${to} ${Math.round(100 * (share < 0.5 ? 2 * share : 2 * share - 1))}%, ${from})`;
}

/**
 * @param {Place[]} places
 * @param {string} colour
 * @param {Words} words
 * @param {Labels} labels
 * @returns {Option[]}
 */
function series(places, colour, words, labels) {
  const size = places.length < 400 ? 9 : 6;
  /** @param {string} name @param {string | undefined} color @param {Place[]} data */
  const one = (name, color, data) => ({
    type: 'scatter', name, symbolSize: size, itemStyle: { color, opacity: 0.8 }, cursor: 'pointer',
    emphasis: { scale: 1.6 },
    data: data.map((place) => ({ value: [place.x, place.y, place.entropy], key: place.number, place,
      symbol: place.label === place.said ? 'circle' : RING })),
  });
  if (colour === 'EMOTION') {
    return words.emotions.map((name, i) =>
      one(name, labelColour(labels, i + 1), places.filter(({ label }) => label === i + 1)))
      .filter(({ data }) => data.length > 0);
  }
  if (colour === 'FOLD') {
    const folds = [...new Set(places.map(({ fold }) => fold))].sort((a, b) => a - b);
    return folds.map((fold) => one(`fd${fold}`, FOLDS[(fold - 1) % FOLDS.length], places.filter((p) => p.fold === fold)));
  }
  return [one(words.entropy, undefined, places)];
}

/** @param {Words} words @param {Labels} labels @param {(item: Item) => Place} pointed @returns {Option} */
function hover(words, labels, pointed) {
  return {
    trigger: 'item',
    // nodes, so that nothing becomes markup
    renderMode: 'html',
    padding: 8,
    /** @param {Item} item */
    formatter: (item) => card(pointed(item), words, labels),
  };
}

/** @param {Place} place @param {Words} words @param {Labels} labels */
function card(place, words, labels) {
  const lines = [
    `${words.clip} ${place.number} · fd${place.fold}`,
    `${words.labelled} ${words.emotions[place.label - 1]}`,
    ...(place.said ? [`${words.predicted} ${words.emotions[place.said - 1]}`] : []),
  ];
  return h('div', { style: { width: '180px', 'white-space': 'normal' } },
    h('img', { src: `media/clips/${place.clip}/poster`, alt: '', style: {
      display: 'block', width: '180px', 'aspect-ratio': '16 / 9', 'object-fit': 'cover', 'border-radius': '4px',
      background: 'var(--tf-stage)', 'margin-bottom': '4px' } }),
    ...lines.map((line, i) => h('div', { style: { 'font-weight': i === 0 ? '600' : '400' } }, line)),
    votes(place.votes, labels));
}

/** @param {number[]} counts @param {Labels} labels */
function votes(counts, labels) {
  return h('div', { style: { display: 'flex', gap: '1px', height: '18px', 'margin-top': '4px', overflow: 'hidden',
    'border-radius': '4px' } },
    ...counts.flatMap((count, i) => (count === 0 ? [] : [h('span', { style: {
      flex: `${count} 0 0`, 'text-align': 'center', 'font-size': '11px', 'line-height': '18px',
      background: labelColour(labels, i + 1), color: onLabel(labels, i + 1) } }, String(count))])));
}
