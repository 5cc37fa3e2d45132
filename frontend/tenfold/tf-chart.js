// @ts-check
import '../vendor/echarts.min.js';
import { DRAWINGS } from './charts/drawings.js';
import { h, reducedMotion, sheet } from './dom.js';

const style = sheet(`
:host { display: block; height: 20rem; min-width: 0; }
:host([hidden]) { display: none; }
:host([file]) { position: relative; }
[role="img"] { width: 100%; height: 100%; }
.save { position: absolute; right: 0; bottom: 0; display: flex; gap: 0.25rem; opacity: 0; transition: opacity 0.15s; }
:host(:hover) .save, .save:focus-within { opacity: 1; }
.save[hidden] { display: none; }
.save button {
  font-family: inherit; font-size: 0.6875rem; font-weight: 600; line-height: 1; padding: 0.3125rem 0.5rem; cursor: pointer; color: var(--tf-muted);
  background: var(--tf-surface); border: 1px solid var(--tf-line-strong); border-radius: 0.25rem;
}
.save button:hover, .save button:focus-visible { color: var(--tf-ink); }
@media (hover: none) { .save { opacity: 1; } }
`);

/**
 * `<tf-chart label="Loss by epoch">`: an ECharts drawing in the theme's colours.
 *
 * What is drawn comes from `charts/`. Strings like `var(--tf-label-1)` anywhere in an option become the theme's
 * colour of the moment; light and dark are redrawn. Tooltips are drawn on the canvas, so names out of the database
 * never become markup.
 *
 * With the attribute `file`, a name without ending, it offers itself as a picture.
 */
class TfChart extends HTMLElement {
  static observedAttributes = ['label', 'file'];

  constructor() {
    super();
    /** @type {Record<string, any>} */
    this.given = {};
    /** @type {import('./labels.js').Labels} */
    this.labelSet = [];
    /** @type {{ function: string, given: any } | undefined} */
    this.drawn = undefined;
    this.shape = '';
    /** @type {any} */
    this.chart = null;
    this.canvas = h('div', { role: 'img' });
    this.probe = h('span', { hidden: true });
    this.draw = this.draw.bind(this);
    this.pending = 0;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    this.savers = h('div', { class: 'save', hidden: true }, ...['png', 'svg'].map((format) => h('button', {
      type: 'button',
      onclick: () => this.save(/** @type {'png' | 'svg'} */ (format), this.getAttribute('file') ?? 'figure'),
    }, format.toUpperCase())));
    root.append(this.canvas, this.probe, this.savers);
  }

  connectedCallback() {
    this.dark = matchMedia('(prefers-color-scheme: dark)');
    this.dark.addEventListener('change', this.draw);
    this.themes = new MutationObserver(this.draw);
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
    this.sizes = new ResizeObserver(() => this.chart?.resize());
    this.sizes.observe(this);
    this.attributeChangedCallback();
    this.later();
  }

  disconnectedCallback() {
    this.dark?.removeEventListener('change', this.draw);
    this.themes?.disconnect();
    this.sizes?.disconnect();
    this.chart?.dispose();
    this.chart = null;
    this.shape = '';
  }

  attributeChangedCallback() {
    const label = this.getAttribute('label') ?? 'Chart';
    this.canvas.setAttribute('aria-label', label);
    this.savers.hidden = !this.hasAttribute('file');
    this.savers.querySelectorAll('button').forEach((button) => {
      button.setAttribute('aria-label', `${label}: ${button.textContent}`);
    });
  }

  /** @returns {Record<string, any>} what ECharts is given */
  get option() {
    return this.given;
  }

  /**
   * @param {{ function: string, given: any } | undefined} drawing one of DRAWINGS and what it takes; none: an empty
   *   place
   */
  set drawing(drawing) {
    this.drawn = drawing;
    this.make();
  }

  /** @param {import('./labels.js').Labels} labels what clips can be judged to be */
  set labels(labels) {
    this.labelSet = labels ?? [];
    this.make();
  }

  make() {
    this.given = this.drawn ? DRAWINGS[this.drawn.function]({ labels: this.labelSet, ...this.drawn.given }) : {};
    this.later();
  }

  /** Many changes in one frame are one drawing. */
  later() {
    cancelAnimationFrame(this.pending);
    this.pending = requestAnimationFrame(this.draw);
  }

  draw() {
    if (!this.isConnected) {
      return;
    }
    this.chart ??= this.made();
    // the same curves with other numbers are moved in place: no flicker, and an open tooltip stays
    const shape = shapeOf(this.given);
    this.chart.setOption(this.resolve(this.withTheme(this.given)), { notMerge: shape !== this.shape });
    this.shape = shape;
  }

  made() {
    // @ts-ignore: echarts puts itself on the window
    const chart = window.echarts.init(this.canvas, null, { renderer: 'canvas' });
    chart.on('click', (/** @type {any} */ item) => {
      const key = item.data?.key ?? this.given.keyOf?.(item);
      if (key !== undefined) {
        this.dispatchEvent(new CustomEvent('item-chosen', { detail: { key: String(key) } }));
      }
    });
    return chart;
  }

  /**
   * Saves the drawing as a file, with the attribute `caption` below it.
   *
   * @param {'png' | 'svg'} format
   * @param {string} name without ending
   */
  save(format, name) {
    const width = this.canvas.clientWidth;
    const height = this.canvas.clientHeight + FOOT;
    const how = format === 'svg' ? { renderer: 'svg', ssr: true } : { renderer: 'canvas', devicePixelRatio: 2 };
    // @ts-ignore: echarts puts itself on the window
    const copy = window.echarts.init(format === 'svg' ? null : h('div'), null, { ...how, width, height });
    copy.setOption(this.resolve(this.forPaper(this.withTheme(this.given))));
    const url = format === 'svg'
      ? URL.createObjectURL(new Blob([copy.renderToSVGString()], { type: 'image/svg+xml' }))
      : copy.getDataURL({ type: 'png', pixelRatio: 2 });
    copy.dispose();
    h('a', { href: url, download: `${name}.${format}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  /** @param {Record<string, any>} option */
  forPaper(option) {
    const lift = (/** @type {any} */ one) => ({ ...one, bottom: (Number(one?.bottom) || 0) + FOOT });
    return {
      ...option,
      animation: false,
      backgroundColor: 'var(--tf-surface)',
      grid: Array.isArray(option.grid) ? option.grid.map(lift) : lift(option.grid),
      visualMap: option.visualMap && [option.visualMap].flat().map(lift),
      dataZoom: undefined,
      graphic: {
        type: 'text',
        left: 8,
        bottom: 8,
        style: { text: this.getAttribute('caption') ?? '', fill: 'var(--tf-muted)', fontSize: 11 },
      },
    };
  }

  /** @param {Record<string, any>} option */
  withTheme(option) {
    const axis = {
      axisLine: { lineStyle: { color: 'var(--tf-line-strong)' } },
      axisTick: { show: false },
      axisLabel: { color: 'var(--tf-muted)' },
      nameTextStyle: { color: 'var(--tf-muted)' },
      nameLocation: 'middle',
      splitLine: { lineStyle: { color: 'var(--tf-line)' } },
      splitArea: { areaStyle: { color: ['transparent'] } },
    };
    const text = { color: 'var(--tf-ink)' };
    const over = { ...option };
    for (const name of ['xAxis', 'yAxis']) {
      if (over[name]) {
        over[name] = [over[name]].flat().map((one) => merge(axis, one));
      }
    }
    for (const [name, base] of Object.entries({
      legend: { top: 0, right: 0, icon: 'roundRect', itemHeight: 3, itemWidth: 16, textStyle: text },
      visualMap: { textStyle: text },
      title: { textStyle: text },
    })) {
      if (over[name]) {
        over[name] = merge(base, over[name]);
      }
    }
    return {
      animation: !reducedMotion(),
      animationDuration: 250,
      backgroundColor: 'transparent',
      color: [1, 2, 3, 4].map((n) => `var(--tf-series-${n})`),
      grid: { left: 8, right: 16, top: option.legend ? 36 : 12, bottom: 12 },
      ...over,
      textStyle: merge({ fontFamily: getComputedStyle(this).fontFamily, color: 'var(--tf-ink)' }, over.textStyle),
      tooltip: over.tooltip && merge(
        {
          renderMode: 'richText',
          confine: true,
          backgroundColor: 'var(--tf-surface)',
          borderColor: 'var(--tf-line-strong)',
          textStyle: text,
        },
        over.tooltip,
      ),
    };
  }

  /**
   * @param {any} value
   * @returns {any} the same with every `var(--…)` and `color-mix(…)` replaced by its colour now
   */
  resolve(value) {
    if (ArrayBuffer.isView(value)) {
      return value;
    }
    if (typeof value === 'string' && /^(var|color-mix)\(/.test(value)) {
      this.probe.style.color = value;
      return getComputedStyle(this.probe).color;
    }
    if (Array.isArray(value)) {
      return value.map((one) => this.resolve(one));
    }
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.resolve(one)]));
    }
    return value;
  }
}

/** Room for the caption below a saved picture, in pixels. */
const FOOT = 28;

/**
 * What an option holds, without its numbers and words.
 *
 * @param {any} value
 * @returns {string}
 */
function shapeOf(value) {
  if (ArrayBuffer.isView(value)) {
    return '[]';
  }
  if (Array.isArray(value)) {
    // a longer curve is the same curve; another series or axis is not
    return value.every(isPlain) && value.some((one) => 'type' in one) ? `[${value.map(shapeOf)}]` : '[]';
  }
  if (isPlain(value)) {
    return `{${Object.entries(value).map(([key, one]) => `${key}:${key === 'type' ? one : shapeOf(one)}`)}}`;
  }
  return '';
}

/**
 * @param {any} base
 * @param {any} over wins, level by level
 */
function merge(base, over) {
  const merged = { ...base, ...over };
  for (const key of Object.keys(base)) {
    if (isPlain(base[key]) && isPlain(over?.[key])) {
      merged[key] = merge(base[key], over[key]);
    }
  }
  return merged;
}

/** @param {any} value */
function isPlain(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

customElements.define('tf-chart', TfChart);
