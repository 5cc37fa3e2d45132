// @ts-check
import { h, sheet } from './dom.js';
import { KeyMap } from './keys.js';
import { shared } from './shared-style.js';

const style = sheet(`
nav { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; }
a { display: inline-flex; align-items: center; gap: .45em; min-height: 2.25rem; padding: 0 .75rem;
  border: 1px solid var(--tf-line); border-radius: 6px; background: var(--tf-surface); color: var(--tf-ink);
  font-weight: 550; text-decoration: none; }
a:hover { border-color: var(--tf-line-strong); background: var(--tf-sunken); }
a[aria-disabled] { opacity: .5; pointer-events: none; }
`);

/**
 * `<tf-step-links previous="clips/…" next="clips/…">`: links to the neighbours of what is shown, with the keys P and N.
 * Without an address the link is there but leads nowhere.
 */
class TfStepLinks extends HTMLElement {
  static observedAttributes = ['previous', 'next'];

  constructor() {
    super();
    this.back = /** @type {HTMLAnchorElement} */ (h('a', {}, h('kbd', {}, 'P'), 'Previous'));
    this.on = /** @type {HTMLAnchorElement} */ (h('a', {}, 'Next', h('kbd', {}, 'N')));
    this.keys = new KeyMap(this, [
      { keys: ['p'], label: 'P', what: 'previous', run: () => this.back.href && this.back.click() },
      { keys: ['n'], label: 'N', what: 'next', run: () => this.on.href && this.on.click() },
    ]);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(h('nav', { 'aria-label': 'Neighbours' }, this.back, this.on));
  }

  connectedCallback() {
    this.keys.connect();
    this.attributeChangedCallback();
  }

  disconnectedCallback() {
    this.keys.disconnect();
  }

  attributeChangedCallback() {
    lead(this.back, this.getAttribute('previous'));
    lead(this.on, this.getAttribute('next'));
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string | null} address
 */
function lead(link, address) {
  link.toggleAttribute('aria-disabled', !address);
  if (address) {
    link.href = address;
  } else {
    link.removeAttribute('href');
  }
}

customElements.define('tf-step-links', TfStepLinks);
