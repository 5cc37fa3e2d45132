// @ts-check
import { sheet } from './dom.js';

export const style = sheet(`
.top { display: grid; grid-template-columns: minmax(18rem, 34rem) minmax(14rem, 1fr); gap: var(--tf-space-4);
  align-items: start; }
.stage { position: relative; overflow: hidden; border-radius: var(--tf-radius-m); background: var(--tf-stage); }
.stage video { display: block; width: 100%; }
.stage svg { position: absolute; inset: 0; width: 100%; height: 100%; fill: none; overflow: visible; }
.stage rect { stroke: var(--p); stroke-width: 2; vector-effect: non-scaling-stroke; }
.stage rect.other { stroke-dasharray: 5 4; }
.stage rect.out { stroke: #ff9b96; stroke-dasharray: 2 3; }
.stage .corner { position: absolute; inset: auto auto .5rem .5rem; padding: .1rem .5rem; border-radius: 4px;
  background: rgb(5 10 14 / 75%); color: var(--tf-on-stage); font-size: var(--tf-text-xs); }
.side { display: grid; gap: var(--tf-space-3); align-content: start; }
.persons { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; }
.persons button { border-color: var(--tf-line); }
.persons button::before { content: ''; width: .7em; height: .7em; border-radius: 50%; background: var(--p); }
.acts { display: flex; flex-wrap: wrap; gap: .5rem; }
.facts { margin: 0; color: var(--tf-muted); font-size: var(--tf-text-s); }
[data-person="0"] { --p: var(--tf-series-1); } [data-person="1"] { --p: var(--tf-series-2); }
[data-person="2"] { --p: var(--tf-series-3); } [data-person="3"] { --p: var(--tf-series-4); }
.stage [data-person="0"] { --p: #68d0dc; } .stage [data-person="1"] { --p: #ff9d5c; }
.stage [data-person="2"] { --p: #a9adff; } .stage [data-person="3"] { --p: #c8d3da; }
.strip { display: grid; grid-template-columns: repeat(auto-fill, 4rem); gap: 3px; margin: var(--tf-space-4) 0 0;
  padding: 3px; max-height: 24rem; overflow: auto; list-style: none; }
.strip li { position: relative; width: 4rem; border: 2px solid transparent; border-radius: 5px; cursor: pointer;
  scroll-margin: 3rem; }
.strip .face { width: 60px; height: 60px; border-radius: 3px; background-color: var(--tf-sunken); }
.strip .quality { height: 3px; margin-top: 2px; border-radius: 2px; background: var(--tf-line); }
.strip .quality i { display: block; height: 100%; width: var(--q); border-radius: 2px; background: var(--tf-good); }
.strip small { display: block; color: var(--tf-muted); font-size: .625rem; line-height: 1.2; text-align: center; }
.strip li.poor .quality i { background: var(--tf-warn); }
.strip li.out .face { opacity: .28; filter: grayscale(1); }
.strip li.out::after { content: '✕'; position: absolute; inset: 0 0 auto; height: 60px; display: grid;
  place-items: center; color: var(--tf-bad); font-size: 1.5rem; font-weight: 700; }
.strip li.cut { border-inline-start-color: var(--tf-bad); border-start-start-radius: 0; border-end-start-radius: 0; }
.strip li.chosen { background: var(--tf-accent-soft); }
.strip li.now { border-color: var(--tf-accent); }
.foot { display: flex; justify-content: space-between; gap: 1rem; margin-top: var(--tf-space-3); }
@media (max-width: 60rem) { .top { grid-template-columns: 1fr; } }
`);
