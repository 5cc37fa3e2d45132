// @ts-check
import { sheet } from './dom.js';

/** How the movie desk looks. */
export const style = sheet(`
.desk { display: grid; grid-template-columns: minmax(0, 1fr) 18.5rem; gap: 1rem; }
.left { display: grid; gap: .6rem; min-width: 0; align-content: start; }
.stage { position: relative; display: grid; overflow: hidden; border-radius: var(--tf-radius-l);
  background: var(--tf-stage); }
video { width: 100%; height: var(--tf-stage-height, min(25rem, 39vh)); object-fit: contain; }
.badge { position: absolute; inset: auto .75rem .75rem auto; padding: .2rem .55rem; border-radius: 6px;
  background: rgb(0 0 0 / 72%); color: var(--tf-on-stage); font-size: var(--tf-text-s); }
.transport { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; }
.transport button { padding: 0 .5rem; }
.clock { margin-inline-start: auto; font-size: var(--tf-text-s); font-weight: 600; white-space: nowrap; }
.panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: .7rem; align-content: start; padding: .85rem; border: 1px solid var(--tf-line);
  border-radius: var(--tf-radius-l); background: var(--tf-surface); box-shadow: var(--tf-shadow); }
.marks { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; }
.mark { display: grid; justify-content: start; justify-items: start; gap: 0; padding: .45rem .7rem; line-height: 1.4; }
.mark small { color: var(--tf-muted); font-size: var(--tf-text-xs); }
.mark .number { font-size: 1.0625rem; font-weight: 600; }
.length { display: flex; justify-content: space-between; color: var(--tf-muted); font-size: var(--tf-text-s); }
.length .number { color: var(--tf-ink); font-weight: 600; }
.emotions { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .25rem; }
.emotions button { justify-content: start; min-height: 2.1rem; padding-inline: .35rem .7rem;
  border-color: transparent; }
.emotions .number { display: grid; place-items: center; width: 1.6rem; height: 1.45rem; border-radius: 4px;
  background: var(--e); color: var(--on-e); font-size: var(--tf-text-s); font-weight: 700; }
.emotions .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.emotions.many button { min-height: 1.75rem; font-size: var(--tf-text-s); }
.emotions.many .number { flex: none; height: 1.3rem; }
.emotions [aria-checked="true"] { border-color: var(--e); color: var(--tf-ink);
  background: color-mix(in srgb, var(--e) 16%, var(--tf-surface)); box-shadow: inset 0 0 0 1px var(--e); }
.cut { min-height: 2.75rem; font-size: 1rem; }
.cut kbd { border-color: color-mix(in srgb, var(--tf-on-accent) 45%, transparent); background: none;
  color: var(--tf-on-accent); }
.tags { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
.tags label { display: grid; gap: .15rem; color: var(--tf-muted); font-size: var(--tf-text-xs); }
.tags input { width: 100%; min-height: 2.1rem; padding: 0 .5rem; border: 1px solid var(--tf-line-strong);
  border-radius: 6px; background: var(--tf-surface); color: var(--tf-ink); font: 400 var(--tf-text-m) var(--tf-font); }
.suggested { display: flex; align-items: center; justify-content: space-between; gap: .5rem; margin: 0;
  color: var(--tf-muted); font-size: var(--tf-text-s); }
.suggested button { min-height: 1.9rem; padding: 0 .5rem; font-size: var(--tf-text-s); }
.speeds { display: flex; gap: 2px; margin-inline-start: .35rem; }
.speeds button { min-width: 2.3rem; padding: 0 .2rem; font-size: var(--tf-text-xs); font-variant-numeric: tabular-nums; }
.closed { padding: .6rem .75rem; border-radius: var(--tf-radius-m); background: var(--tf-warn-soft);
  color: var(--tf-warn); font-size: var(--tf-text-s); }
.message { padding: .45rem .75rem; border-inline-start: 4px solid var(--tf-line-strong); border-radius: 6px;
  background: var(--tf-sunken); color: var(--tf-ink); }
.message[data-kind="error"] { border-color: var(--tf-bad); background: var(--tf-bad-soft); }
.message .open-clip { min-height: 0; margin-inline-start: .5rem; padding: 0 .6rem; font-size: inherit; }
.message[data-kind="success"] { border-color: var(--tf-good); background: var(--tf-good-soft); }
.foot { display: flex; grid-column: 1 / -1; align-items: baseline; justify-content: space-between; gap: 1rem; }
@media (max-width: 60rem) { .desk { grid-template-columns: minmax(0, 1fr); }
  .panel { gap: .5rem; } .emotions { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  video { height: var(--tf-stage-height, min(25rem, 34vh)); } }
`);
