// @ts-check
import { looping } from './clip-wall-playing.js';
import { button, h } from './dom.js';

/** A clip beside those that look the same. */
export class WallDuplicates {
  element = h('section', { class: 'duplicates', hidden: true });

  /** @param {import('./tf-clip-wall.js').WallClip | undefined} clip @param {import('./movie-range.js').Say} say */
  show(clip, say) {
    if (!clip?.duplicates?.length) {
      return;
    }
    const pictures = [clip, ...clip.duplicates].map(({ title, src, poster }) =>
      h('li', {}, looping(src, poster), h('span', {}, title)));
    this.element.replaceChildren(
      h('div', {}, h('h3', {}, say('alike-title')),
        button({ class: 'plain', onclick: () => this.close() }, say('keymap-close'), h('kbd', {}, 'Esc'))),
      h('ul', { class: 'pair' }, ...pictures),
    );
    this.element.hidden = false;
    this.element.scrollIntoView({ block: 'nearest' });
  }

  close() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
