// @ts-check
import { sheet } from './dom.js';
import { COLOURS } from './labels.js';

/** What the insides of our elements share: buttons, key caps, label colours, the message line. */
export const shared = sheet(`
:host { display: block; color: var(--tf-ink); font: 400 var(--tf-text-m, 15px) / 1.45 var(--tf-font, sans-serif); }
:host([hidden]), [hidden] { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
button, select { color: inherit; font: inherit; }
:focus-visible { outline: 2px solid var(--tf-focus); outline-offset: 2px; }
svg { display: block; width: 1.25em; height: 1.25em; fill: currentColor; }
h3 { margin: 0; font-size: var(--tf-text-s); font-weight: 620; }

button { display: inline-flex; align-items: center; justify-content: center; gap: .45em; min-height: 2.25rem;
  padding: 0 .75rem; border: 1px solid var(--tf-line); border-radius: 6px; background: var(--tf-surface);
  font-weight: 550; cursor: pointer; transition: background-color .12s, border-color .12s; }
button:hover { border-color: var(--tf-line-strong); background: var(--tf-sunken); }
button.primary { border-color: var(--tf-accent); background: var(--tf-accent); color: var(--tf-on-accent); }
button.primary:hover { border-color: var(--tf-accent-hover); background: var(--tf-accent-hover); }
button.plain { flex: none; min-height: 1.75rem; border-color: transparent; background: none;
  color: var(--tf-accent-text); font-size: var(--tf-text-s); }
button[aria-pressed="true"] { border-color: var(--tf-accent); background: var(--tf-accent-soft);
  color: var(--tf-accent-text); }

kbd { display: inline-grid; place-items: center; min-width: 1.5em; height: 1.5em; padding: 0 .35em;
  border: 1px solid var(--tf-line); border-bottom-width: 2px; border-radius: 4px; background: var(--tf-surface);
  color: var(--tf-ink); font: 600 .6875rem / 1 var(--tf-font, sans-serif); }
kbd + kbd { margin-inline-start: .2em; }
.keys { display: flex; flex-wrap: wrap; gap: .4rem 1rem; margin: 0; color: var(--tf-muted);
  font-size: var(--tf-text-xs); }
.keys span { white-space: nowrap; }
.keymap { width: min(46rem, 94vw); padding: 1.25rem 1.5rem; border: 1px solid var(--tf-line);
  border-radius: var(--tf-radius-l); background: var(--tf-surface); color: var(--tf-ink);
  box-shadow: var(--tf-shadow-raised); font-size: var(--tf-text-s); }
.keymap::backdrop { background: rgb(5 10 14 / 55%); }
.keymap dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .4rem 1.25rem;
  margin: .75rem 0; }
.keymap dl div { display: flex; align-items: center; gap: .6rem; }
.keymap dd { margin: 0; color: var(--tf-muted); }
.keymap label { display: block; margin-block: .5rem; }
.keymap input { accent-color: var(--tf-accent); }

.message { min-height: 1.45em; margin: 0; color: var(--tf-muted); font-size: var(--tf-text-s); }
.message[data-kind="error"] { color: var(--tf-bad); font-weight: 550; }
.message[data-kind="success"] { color: var(--tf-good); font-weight: 550; }
.number { font-variant-numeric: tabular-nums lining-nums; }

${Array.from({ length: COLOURS }, (_, i) => `[data-colour="${i + 1}"] { --e: var(--tf-label-${i + 1});
  --on-e: var(--tf-on-label-${i + 1}); }`).join('\n')}

@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
`);
