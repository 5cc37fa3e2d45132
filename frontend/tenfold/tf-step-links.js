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
 * Without an address the link is there but leads nowhere. Its words are `label`, `previous-word` and `next-word`.
 */
class TfStepLinks extends HTMLElement {
  static observedAttributes = ['previous', 'next', 'label', 'previous-word', 'next-word'];

  constructor() {
    super();
    this.backWord = h('span');
    this.onWord = h('span');
    this.back = /** @type {HTMLAnchorElement} */ (h('a', {}, h('kbd', {}, 'P'), this.backWord));
    this.on = /** @type {HTMLAnchorElement} */ (h('a', {}, this.onWord, h('kbd', {}, 'N')));
    this.nav = h('nav', {}, this.back, this.on);
    this.keys = new KeyMap(this, [
      { keys: ['p'], label: 'P', what: 'previous', run: () => this.back.href && this.back.click() },
      { keys: ['n'], label: 'N', what: 'next', run: () => this.on.href && this.on.click() },
    ]);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(this.nav);
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
    this.backWord.textContent = this.getAttribute('previous-word');
    this.onWord.textContent = this.getAttribute('next-word');
    this.nav.setAttribute('aria-label', this.getAttribute('label') ?? '');
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string | null} address
 */
function lead(link, address) {
  if (address) {
    link.href = address;
    link.removeAttribute('role');
    link.removeAttribute('aria-disabled');
  } else {
    link.removeAttribute('href');
    // without an address it would be no link to those who hear the page
    link.setAttribute('role', 'link');
    link.setAttribute('aria-disabled', 'true');
  }
}

customElements.define('tf-step-links', TfStepLinks);
