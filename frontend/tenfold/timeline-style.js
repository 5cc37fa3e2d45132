// @ts-check
import { sheet } from './dom.js';
import { TILE_HEIGHT } from './timeline-strip.js';

/** How the timeline looks. */
export const style = sheet(`
:host { user-select: none; touch-action: none; }
.lane { position: relative; height: 3rem; overflow: hidden; border: 1px solid var(--tf-line);
  border-radius: var(--tf-radius-m); background: var(--tf-sunken); cursor: crosshair; }
.movie { position: relative; height: ${TILE_HEIGHT}px; margin-block-end: 2px; overflow: hidden;
  border-radius: var(--tf-radius-m) var(--tf-radius-m) 0 0; background: var(--tf-stage); cursor: pointer; }
.movie div { position: absolute; top: 0; height: ${TILE_HEIGHT}px; background-repeat: no-repeat; pointer-events: none;
  box-shadow: 1px 0 0 rgb(0 0 0 / 45%); }
.shot { position: absolute; top: 0; bottom: 0; border-inline-start: 2px solid var(--tf-line-strong); opacity: .75;
  pointer-events: none; }
.face { position: absolute; top: 1.3rem; min-width: 4px; height: .8rem;
  border: 1px solid var(--tf-accent); border-radius: 4px; cursor: pointer;
  background: repeating-linear-gradient(135deg, var(--tf-accent-soft) 0 5px, transparent 5px 9px), var(--tf-surface); }
.face:hover { background: var(--tf-accent-soft); }
.tick { position: absolute; top: 0; bottom: 0; border-inline-start: 1px solid var(--tf-line); padding: .15rem .3rem;
  color: var(--tf-muted); font: .6875rem var(--tf-mono); pointer-events: none; white-space: nowrap; }
.clips { position: relative; margin-top: .25rem; overflow: hidden; }
.clip { position: absolute; min-width: 3px; padding: 0; overflow: hidden; border: 0; border-radius: 3px;
  background: var(--e); color: var(--on-e); font: 650 .6875rem / 1.25rem var(--tf-font); text-align: center; }
.clips .clip { min-width: 8px; min-height: 0; cursor: pointer; box-shadow: inset 0 0 0 1px rgb(0 0 0 / 25%); }
.clips .clip:hover { background: var(--e); filter: brightness(1.15); box-shadow: inset 0 0 0 2px var(--tf-ink); }
.clips .clip:focus-visible { outline: 2px solid var(--tf-accent); outline-offset: -2px; box-shadow: inset 0 0 0 4px var(--tf-surface); }
.range { position: absolute; top: 0; bottom: 0; border-block: 2px solid var(--tf-accent);
  background: color-mix(in srgb, var(--tf-accent) 20%, transparent); cursor: grab; }
.range:active { cursor: grabbing; }
.handle { position: absolute; top: 0; bottom: 0; width: 12px; background: var(--tf-accent); cursor: ew-resize;
  color: var(--tf-on-accent); font: 700 .625rem / 1.2 var(--tf-font); text-align: center; padding-top: 1.6rem; }
.handle.in { border-radius: 4px 0 0 4px; transform: translateX(-100%); }
.handle.out { border-radius: 0 4px 4px 0; }
.movie .head { width: 2px; box-shadow: none; background: var(--tf-bad); height: 100%; }
.head { position: absolute; top: 0; bottom: 0; width: 2px; margin-inline-start: -1px; background: var(--tf-bad);
  pointer-events: none; }
.head::before { position: absolute; top: 0; left: -5px; border: 6px solid transparent; border-top-color: var(--tf-bad);
  border-bottom: 0; content: ""; }
.overview { position: relative; height: .75rem; margin-top: .35rem; overflow: hidden; border-radius: 3px;
  background: var(--tf-line); cursor: pointer; }
.overview .clip { pointer-events: none; top: 0; bottom: 0; height: auto; border-radius: 0; font-size: 0; }
.window { position: absolute; top: 0; bottom: 0; border: 2px solid var(--tf-line-strong); border-radius: 3px;
  pointer-events: none; }
`);
