// @ts-check
import { h, play, reducedMotion } from './dom.js';

/** Decoders are few: so many clips play at once, the nearest to the eye. */
const MOST_PLAYING = 16;

/** Which cards of a wall play: those in sight, and the one with the focus. */
export class WallPlaying {
  /** @type {Set<HTMLElement>} */
  inSight = new Set();
  /** Whether clips in sight loop by themselves. */
  moving = !reducedMotion();

  /** @param {import('./tf-clip-wall.js').TfClipWall} wall */
  constructor(wall) {
    this.wall = wall;
    this.sight = new IntersectionObserver((seen) => this.look(seen), { threshold: 0.25 });
  }

  /** Looks at these cards and at no others. @param {HTMLElement[]} cards */
  watch(cards) {
    this.sight.disconnect();
    this.inSight.clear();
    cards.forEach((card) => this.sight.observe(card));
  }

  stop() {
    this.sight.disconnect();
  }

  /** @param {IntersectionObserverEntry[]} seen */
  look(seen) {
    for (const { target, isIntersecting } of seen) {
      const card = /** @type {HTMLElement} */ (target);
      if (isIntersecting) {
        this.inSight.add(card);
      } else {
        this.inSight.delete(card);
      }
    }
    this.playAll();
  }

  playAll() {
    const { cards, focused } = this.wall;
    const playing = cards.filter((card) => this.inSight.has(card)).slice(0, MOST_PLAYING);
    for (const card of cards) {
      const plays = card.isConnected && ((this.moving && playing.includes(card)) || card === focused);
      const video = card.querySelector('.picture > video');
      const clip = this.wall.clipOf(card);
      if (plays && !video && clip) {
        card.querySelector('img')?.after(looping(clip.src, clip.poster));
      } else if (!plays) {
        video?.remove();
      }
    }
  }
}

/**
 * @param {string} src
 * @param {string} poster
 */
export function looping(src, poster) {
  const video = /** @type {HTMLVideoElement} */ (
    h('video', { src, poster, playsinline: true, 'aria-hidden': 'true' })
  );
  video.muted = true;
  video.loop = !reducedMotion();
  play(video);
  return video;
}
