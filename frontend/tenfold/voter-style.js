// @ts-check
import { sheet } from './dom.js';

// a number that can be animated; a style sheet of an element cannot register it
CSS.registerProperty?.({ name: '--tf-left', syntax: '<number>', inherits: false, initialValue: '1' });

/** How the labelling screen looks: a dark stage, calm keys, nothing that moves when the clip changes. */
export const style = sheet(`
:host { display: grid; gap: .75rem; container-type: inline-size; }
.voter { display: grid; gap: .85rem; }
.stage { position: relative; overflow: hidden; border-radius: var(--tf-radius-l); background: var(--tf-stage); }
.videos { display: grid; height: var(--tf-stage-height, min(40rem, 57vh, 62cqw)); }
.videos video { grid-area: 1 / 1; width: 100%; height: 100%; min-height: 0; object-fit: contain; visibility: hidden; }
.videos video.front { visibility: visible; }
.bar { position: absolute; inset: auto 0 0; height: 4px; background: rgb(255 255 255 / 16%); }
.bar div { width: 100%; height: 100%; background: var(--tf-on-stage); transform: scaleX(0); transform-origin: left; }
.bar.seen div { background: #6fd49a; }
.tools { position: absolute; inset: auto .75rem .9rem auto; display: flex; gap: .35rem; }
.tools button { min-width: 2.75rem; min-height: 2.75rem; padding: 0; border-color: transparent; border-radius: 999px;
  background: rgb(0 0 0 / 62%); color: var(--tf-on-stage); }
.tools button:hover { background: rgb(0 0 0 / 85%); }
.tools button[aria-pressed="true"] { color: #68d0dc; }
.tools button:focus-visible, .undo:focus-visible { outline-color: #86dde7; }
.undo { position: absolute; inset: auto auto .9rem .75rem; min-height: 2.75rem; border: 0; border-radius: 999px;
  padding: 0 .9rem 0 .6rem; background: rgb(0 0 0 / 72%); color: var(--tf-on-stage); }
.undo:hover { background: rgb(0 0 0 / 90%); }
.undo .ring { width: 1.4rem; height: 1.4rem; border-radius: 50%; background: conic-gradient(var(--e, #68d0dc)
  calc(var(--tf-left, 1) * 360deg), rgb(255 255 255 / 22%) 0); mask: radial-gradient(closest-side, #0000 68%, #000 70%);
  animation: tf-undo var(--undo, 5s) linear forwards; }
@keyframes tf-undo { from { --tf-left: 1; } to { --tf-left: 0; } }
.break { position: absolute; inset: auto 0 50%; display: flex; align-items: center; justify-content: center; gap: 1rem;
  margin: 0 auto; padding: .9rem 1.25rem; width: max-content; max-width: 92%; border-radius: var(--tf-radius-m);
  background: var(--tf-surface); box-shadow: var(--tf-shadow-raised); }
.choices { display: grid; grid-template-columns: repeat(var(--tf-columns, 7), minmax(0, 1fr)); gap: .5rem; }
.choices button { position: relative; display: grid; gap: .35rem; justify-items: center; align-content: center;
  min-height: 5.25rem; padding: .85rem .25rem .55rem; overflow: hidden; border-radius: var(--tf-radius-m);
  color: var(--tf-ink); font-size: 1.0625rem; font-weight: 620; box-shadow: var(--tf-shadow);
  background: color-mix(in srgb, var(--e) 7%, var(--tf-surface));
  transition: transform .08s, background-color .12s, border-color .12s, opacity .2s; }
.choices button::before { position: absolute; inset: 0 0 auto; height: 5px; background: var(--e); content: ""; }
.choices button:hover { border-color: var(--e); background: color-mix(in srgb, var(--e) 16%, var(--tf-surface)); }
.choices .name { max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
.choices.many { gap: .4rem; }
.choices.many button { display: flex; justify-content: space-between; min-height: 2.75rem; padding: .4rem .6rem .25rem;
  font-size: 1rem; }
.choices.many button::before { height: 4px; }
.choices[data-state="waiting"] button { background: var(--tf-sunken); box-shadow: none; color: var(--tf-muted); }
.choices button.chosen { border-color: var(--e); background: var(--e); color: var(--on-e); transform: scale(.97); }
.choices button.expected { outline: 3px solid var(--tf-good); outline-offset: 2px; }
.caps { display: flex; }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; }
.line .message { flex: 1 1 14rem; font-size: var(--tf-text-m); }
[hidden] { display: none !important; }
.outbox { display: flex; align-items: center; gap: .5rem; margin: 0; color: var(--tf-muted); font-size: var(--tf-text-s); }
.outbox::before { width: .55rem; height: .55rem; border-radius: 50%; background: var(--tf-good); content: ""; }
.outbox[data-state="waiting"]::before { background: var(--tf-accent); }
.outbox:is([data-state="offline"], [data-state="retrying"], [data-state="signin"], [data-state="stuck"])::before {
  background: var(--tf-warn); }
.outbox:is([data-state="offline"], [data-state="retrying"], [data-state="signin"], [data-state="stuck"]) { color: var(--tf-ink); font-weight: 550; }
.outbox a, .notice a { color: var(--tf-accent-text); font-weight: 600; }
.feedback { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: .75rem 1rem;
  border: 1px solid var(--tf-line); border-radius: var(--tf-radius-m); background: var(--tf-surface); }
.feedback .message { font-size: 1.0625rem; }
.notice { position: relative; display: grid; place-content: center; justify-items: center; gap: .5rem; min-height: 24rem; padding: 1.5rem;
  border: 1px dashed var(--tf-line-strong); border-radius: var(--tf-radius-l); color: var(--tf-muted);
  text-align: center; }
.notice h2 { margin: 0; color: var(--tf-ink); font-size: 1.25rem; }
.notice h2:empty { display: none; }
.notice p { margin: 0; max-width: 34rem; }
.notice svg { width: 3rem; height: 3rem; color: var(--tf-good); }
.notice .go { display: inline-flex; align-items: center; min-height: 2.75rem; margin-block-start: .5rem;
  padding: 0 1.25rem; border-radius: 6px; background: var(--tf-accent); color: var(--tf-on-accent);
  text-decoration: none; }
.spinner { width: 2rem; height: 2rem; border: 3px solid var(--tf-line); border-block-start-color: var(--tf-accent);
  border-radius: 50%; animation: tf-turn 1s linear infinite; }
@keyframes tf-turn { to { rotate: 1turn; } }
dialog { width: min(34rem, 92vw); padding: 1.5rem; border: 1px solid var(--tf-line); border-radius: var(--tf-radius-l);
  background: var(--tf-surface); color: var(--tf-ink); box-shadow: var(--tf-shadow-raised); }
dialog::backdrop { background: rgb(5 10 14 / 55%); }
dialog h3 { margin-block-end: 1rem; font-size: 1.125rem; }
dialog.settings { width: min(46rem, 94vw); }
.reasons { display: grid; gap: .4rem; margin-block-end: 1rem; }
.reason { justify-content: flex-start; min-height: 2.75rem; text-align: start; }
dialog label { display: block; margin-block: .5rem .25rem; color: var(--tf-muted); font-size: var(--tf-text-s); }
dialog label.box { color: var(--tf-ink); font-size: var(--tf-text-m); }
dialog input { accent-color: var(--tf-accent); }
textarea { width: 100%; margin-block-end: .75rem; padding: .5rem; border: 1px solid var(--tf-line-strong);
  border-radius: 6px; background: var(--tf-surface); color: inherit; font: inherit; }
dialog dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr)); gap: .3rem 1rem; margin: 0; }
dialog dl div { display: flex; align-items: center; gap: .6rem; }
dialog dl button { min-height: 2rem; padding: 0 .35rem; }
dialog dd { margin: 0; color: var(--tf-muted); font-size: var(--tf-text-s); }
dialog .line { justify-content: space-between; margin-block-start: 1rem; }
@media (max-width: 46rem) { .choices { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
@media (max-width: 64rem) { .choices.many { grid-template-columns: repeat(var(--tf-narrow-columns), minmax(0, 1fr)); } }
@media (max-height: 50rem) { .videos { height: var(--tf-stage-height, min(48vh, 62cqw)); } }
.voter:has(.many) .videos { height: var(--tf-stage-height, min(38rem, 43vh, 62cqw)); }
.voter:has(.most) .videos { height: var(--tf-stage-height, min(36rem, 37vh, 62cqw)); }
@media (pointer: coarse) {
  .choices button { min-height: 7rem; }
  .choices.many button { min-height: 3.25rem; }
  .line button, dialog button { min-width: 2.75rem; min-height: 2.75rem; }
  .line { flex-wrap: wrap; }
  dialog label.box { display: flex; align-items: center; min-height: 2.75rem; }
}
`);
