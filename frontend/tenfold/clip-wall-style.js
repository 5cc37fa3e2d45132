// @ts-check
import { sheet } from './dom.js';

/** How the curator's wall looks. */
export const style = sheet(`
.wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; margin: 0 0 1rem;
  padding: 0; list-style: none; }
.card { overflow: hidden; border: 1px solid var(--tf-line); border-radius: var(--tf-radius-l);
  background: var(--tf-surface); box-shadow: var(--tf-shadow); transition: opacity .2s, box-shadow .12s; }
.card:focus, .card:focus-within { outline: 2px solid var(--tf-focus); outline-offset: 2px;
  box-shadow: var(--tf-shadow-raised); }
.card.judged { opacity: .4; }
.card.chosen { border-color: var(--tf-accent); box-shadow: 0 0 0 2px var(--tf-accent); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 .75rem; padding: 0; list-style: none;
  color: var(--tf-muted); font-size: var(--tf-text-s); }
.legend kbd { border-block-end: 3px solid var(--e); }
.legend[hidden], .foot[hidden] { display: none; }
.choose { position: absolute; inset: auto auto .5rem .5rem; z-index: 1; min-width: 1.5rem; min-height: 1.5rem; padding: 0;
  border: 2px solid #e7edf1; background: rgb(0 0 0 / 55%); color: #e7edf1; line-height: 1; }
.choose[aria-checked="true"] { background: var(--tf-accent); }
.choose[aria-checked="true"]::before { content: "✓"; }
.picture { position: relative; aspect-ratio: 16 / 9; background: var(--tf-stage); }
.picture > img, .picture > video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
.corner { position: absolute; inset: auto .5rem .5rem auto; padding: .05rem .4rem; border-radius: 4px;
  background: rgb(0 0 0 / 72%); color: #e7edf1; font-size: var(--tf-text-xs); }
.corner.note { inset: .5rem auto auto .5rem; background: #ffd58a; color: #3a2c0e; font-weight: 600; }
.duplicate { inset: auto auto .5rem .5rem; }
button.alike { position: absolute; inset: .4rem .5rem auto auto; min-height: 1.6rem; padding: 0 .5rem; border: 0;
  background: #ffd58a; color: #3a2c0e; font-size: var(--tf-text-xs); font-weight: 650; }
button.alike:hover { background: #ffe3ae; }
.duplicates { display: grid; gap: .75rem; margin-block-end: 1rem; padding: 1rem; border: 1px solid var(--tf-line-strong);
  border-radius: var(--tf-radius-l); background: var(--tf-surface); box-shadow: var(--tf-shadow-raised); }
.duplicates > div { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .75rem; margin: 0; padding: 0;
  list-style: none; }
.pair video { display: block; width: 100%; max-height: 45vh; border-radius: var(--tf-radius-m);
  background: var(--tf-stage); object-fit: contain; aspect-ratio: 16 / 9; }
.pair span { display: block; margin-block-start: .35rem; color: var(--tf-muted); font-size: var(--tf-text-s); }
.message { margin-block-end: .75rem; }
.body { display: grid; grid-template-columns: minmax(0, 1fr); gap: .6rem; padding: .75rem; }
.title { overflow: hidden; font-size: var(--tf-text-s); font-weight: 600; text-overflow: ellipsis;
  white-space: nowrap; }
.title small { float: right; margin-inline-start: .5rem; color: var(--tf-muted); font-size: var(--tf-text-xs); font-weight: 500; }
.estimate { display: grid; grid-template-columns: repeat(var(--tf-columns, 7), minmax(0, 1fr)); gap: 3px; }
.estimate button { min-height: 1.75rem; padding: 0; border-color: var(--tf-line); border-bottom: 3px solid var(--e);
  border-radius: 4px; font-size: var(--tf-text-xs); font-weight: 650; }
.estimate [aria-checked="true"] { border-color: var(--e); background: var(--e); color: var(--on-e); }
.verdicts { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; }
.verdicts button { min-height: 2.1rem; padding: 0 .4rem; font-size: var(--tf-text-s); }
.accept { color: var(--tf-good); }
.reject { color: var(--tf-bad); }
.reasons { position: absolute; z-index: 2; inset: 0; display: grid; align-content: center; gap: 1px; padding: .2rem .6rem;
  background: rgb(10 15 19 / 92%); color: #e7edf1; }
.reasons button { justify-content: start; min-height: 1.2rem; padding: 0 .4rem; white-space: nowrap; border: 0; background: none;
  font-size: var(--tf-text-s); }
.reasons button:hover { background: rgb(255 255 255 / 14%); }
.reasons button:focus-visible { outline-color: #86dde7; }
.reasons kbd { border-color: rgb(255 255 255 / 35%); background: none; color: #e7edf1; }
.empty { padding: 2.5rem; border: 1px dashed var(--tf-line-strong); border-radius: var(--tf-radius-l);
  color: var(--tf-muted); text-align: center; }
.foot { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.foot > div { display: flex; flex: none; align-items: center; }
`);
