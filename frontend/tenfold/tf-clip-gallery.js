// @ts-check
import { h, play, reducedMotion, sheet } from './dom.js';
import { nameOf, shows } from './labels.js';
import { shared } from './shared-style.js';

/**
 * @typedef {{ id: string, name: string, movie: string, votes: string, said: string }} GalleryClip votes for its label, and all
 *   that is to say of it, in words
 * @typedef {{ emotion: number, found: string, none: string, clips: GalleryClip[] }} GalleryRow emotion: number of a label;
 *   how many there are, and what is said where there are none
 */

const style = sheet(`
section { margin-block-end: 1.5rem; }
h2 { display: flex; align-items: baseline; gap: .6rem; margin: 0 0 .6rem; font-size: var(--tf-text-l);
  font-weight: 620; }
h2::before { align-self: center; width: .7rem; height: .7rem; border-radius: 50%; background: var(--e); content: ""; }
h2 small { color: var(--tf-muted); font-size: var(--tf-text-s); font-weight: 500; }
.row { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .75rem; margin: 0;
  padding: 0; list-style: none; }
a { display: block; overflow: hidden; border: 1px solid var(--tf-line); border-radius: var(--tf-radius-m);
  background: var(--tf-surface); color: inherit; text-decoration: none; }
a:hover, a:focus-visible { border-color: var(--e); box-shadow: var(--tf-shadow-raised); }
.picture { position: relative; aspect-ratio: 16 / 9; background: var(--tf-stage); }
.picture > * { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
.words { display: flex; justify-content: space-between; gap: .5rem; padding: .4rem .6rem;
  font-size: var(--tf-text-xs); }
.words span:last-child { color: var(--tf-muted); font-variant-numeric: tabular-nums; }
.none { margin: 0; padding: .9rem 1rem; border: 1px dashed var(--tf-line-strong); border-radius: var(--tf-radius-m);
  color: var(--tf-muted); font-size: var(--tf-text-s); }
`);

/**
 * `<tf-clip-gallery>`: a row of clips for each label. Posters first; the one clip under the pointer or with the
 * focus plays, muted and looped, so that one video is loaded at a time. Where less motion is asked for it plays only
 * by the key Space.
 */
class TfClipGallery extends HTMLElement {
  constructor() {
    super();
    /** @type {GalleryRow[]} */
    this.given = [];
    /** @type {import('./labels.js').Labels} */
    this.labelSet = [];
    /** @type {HTMLVideoElement | null} */
    this.video = null;
    this.body = h('div');
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(this.body);
  }

  disconnectedCallback() {
    this.stop();
  }

  get rows() {
    return this.given;
  }

  /** @param {GalleryRow[]} rows */
  set rows(rows) {
    this.given = rows ?? [];
    this.draw();
  }

  get labels() {
    return this.labelSet;
  }

  /** @param {import('./labels.js').Labels} labels what clips can be judged to be */
  set labels(labels) {
    this.labelSet = labels ?? [];
    this.draw();
  }

  draw() {
    this.stop();
    this.body.replaceChildren(...this.given.map((row) => this.section(row)));
  }

  /** @param {GalleryRow} row */
  section(row) {
    const name = nameOf(this.labelSet, row.emotion);
    return h(
      'section',
      { ...shows(this.labelSet, row.emotion), 'aria-label': name },
      h('h2', {}, name, h('small', {}, row.found)),
      row.clips.length
        ? h('ul', { class: 'row' }, ...row.clips.map((clip) => h('li', {}, this.card(clip))))
        : h('p', { class: 'none' }, row.none),
    );
  }

  /** @param {GalleryClip} clip */
  card(clip) {
    const address = `media/clips/${clip.id}`;
    const picture = h(
      'div', { class: 'picture' }, h('img', { src: `${address}/poster`, alt: '', loading: 'lazy' }),
    );
    const start = () => this.start(picture, address);
    const still = () => reducedMotion() || start();
    return h(
      'a',
      {
        href: `clips/${clip.id}`,
        title: clip.movie,
        'aria-label': clip.said,
        onpointerenter: still,
        onpointerleave: () => this.stop(),
        onfocus: still,
        onblur: () => this.stop(),
        onkeydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key === ' ') {
            event.preventDefault();
            this.video ? this.stop() : start();
          }
        },
      },
      picture,
      h('div', { class: 'words' }, h('span', {}, clip.name), h('span', {}, clip.votes)),
    );
  }

  /**
   * @param {HTMLElement} picture
   * @param {string} src
   */
  start(picture, src) {
    this.stop();
    const video = /** @type {HTMLVideoElement} */ (
      h('video', { src, muted: true, loop: true, playsinline: true, 'aria-hidden': 'true' })
    );
    video.muted = true;
    this.video = video;
    picture.append(video);
    play(video);
  }

  stop() {
    if (this.video) {
      // without its source a video removed in mid-loading goes on loading
      this.video.removeAttribute('src');
      this.video.load();
      this.video.remove();
      this.video = null;
    }
  }
}

customElements.define('tf-clip-gallery', TfClipGallery);
