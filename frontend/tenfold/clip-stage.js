// @ts-check
import { h, play, reducedMotion } from './dom.js';

/** @typedef {import('./label-api.js').Assignment} Assignment */

export const SPEEDS = [0.25, 0.5, 1];

/** A clip that could not be fetched. */
export class Unfetched extends Error {
  /** @param {number} status of HTTP; 0: no answer, 401: a sign-in page came instead */
  constructor(status) {
    super(`clip: ${status}`);
    this.status = status;
  }
}

/**
 * Two videos on top of each other: one plays, the other already holds the next clip, so that a swap shows its first
 * picture at once. Measures what was really watched.
 */
export class ClipStage {
  /** @type {Map<string, Promise<string>>} clips already fetched, by their address */
  blobs = new Map();
  looping = !reducedMotion();
  speed = 1;
  replays = 0;
  shownAt = 0;
  activeMillis = 0;
  lastTick = 0;
  /** @type {Assignment | null} */
  showing = null;
  /** @type {Assignment | null} */
  waiting = null;

  /** @param {() => void} onBroken the clip does not play */
  constructor(onBroken) {
    this.onBroken = onBroken;
    this.active = this.video();
    this.spare = this.video();
    this.element = h('div', { class: 'videos' }, this.active, this.spare);
    this.active.classList.add('front');
  }

  /**
   * Shows a clip from its beginning; at once when it was {@link prepare}d.
   *
   * @param {Assignment} assignment
   * @param {() => void} [onFirstFrame]
   */
  async show(assignment, onFirstFrame) {
    this.showing = assignment;
    this.waiting = null;
    this.replays = 0;
    this.shownAt = 0;
    this.activeMillis = 0;
    this.active.pause();
    const url = await this.fetched(assignment.src);
    if (this.showing !== assignment) {
      return;
    }
    if (this.spare.src !== url || this.spare.played.length > 0) {
      // not prepared, or seen before: what is watched counts anew
      this.spare.src = url;
    }
    [this.active, this.spare] = [this.spare, this.active];
    this.spare.classList.remove('front');
    this.active.classList.add('front');
    if (this.active.currentTime > 0) {
      this.active.currentTime = 0;
    }
    this.active.playbackRate = this.speed;
    const first = () => {
      this.shownAt ||= performance.now();
      onFirstFrame?.();
    };
    if ('requestVideoFrameCallback' in this.active) {
      this.active.requestVideoFrameCallback(first);
    } else {
      /** @type {HTMLVideoElement} */ (this.active).addEventListener('playing', first, { once: true });
    }
    play(this.active);
  }

  /**
   * Fetches a clip whole and decodes its first picture behind the one that plays.
   *
   * @param {Assignment} assignment
   * @throws {Unfetched} after which it can be asked for again
   */
  async prepare(assignment) {
    if (this.waiting?.src === assignment.src) {
      return;
    }
    this.waiting = assignment;
    try {
      const url = await this.fetched(assignment.src);
      if (this.waiting === assignment && this.spare.src !== url) {
        this.spare.src = url;
        this.spare.load();
      }
    } catch (failure) {
      this.waiting = this.waiting === assignment ? null : this.waiting;
      throw failure;
    }
  }

  /** Lets go of clips that are neither shown nor next. @param {string[]} wanted */
  forget(wanted) {
    for (const [src, blob] of this.blobs) {
      if (!wanted.includes(src)) {
        this.blobs.delete(src);
        blob.then((url) => URL.revokeObjectURL(url)).catch(() => {});
      }
    }
  }

  clear() {
    this.showing = null;
    this.active.pause();
    this.active.removeAttribute('src');
    this.active.load();
  }

  /** @returns {number} 0..1, the part of the clip that has really been played, now or before its vote was taken back */
  get watched() {
    if (!this.shownAt) {
      return 0; // the clip before may still stand there
    }
    const { played, duration } = this.active;
    let seconds = 0;
    for (let i = 0; i < played.length; i++) {
      seconds += played.end(i) - played.start(i);
    }
    const now = Math.min(1, seconds / (duration || this.showing?.seconds || Infinity));
    return Math.max(now, this.showing?.watched ?? 0);
  }

  get paused() {
    return this.active.paused;
  }

  /** Counts the time in which the page is seen and the clip plays; call once a frame. */
  tick() {
    const now = performance.now();
    if (!document.hidden && this.showing && !this.active.paused) {
      this.activeMillis += Math.min(now - this.lastTick, 250);
    }
    this.lastTick = now;
  }

  restart() {
    this.replays++;
    this.active.currentTime = 0;
    play(this.active);
  }

  toggle() {
    if (this.active.paused) {
      play(this.active);
    } else {
      this.active.pause();
    }
  }

  pause() {
    this.active.pause();
  }

  resume() {
    if (this.showing) {
      play(this.active);
    }
  }

  /** @param {1 | -1} direction */
  step(direction) {
    this.active.pause();
    this.active.currentTime = Math.max(0, this.active.currentTime + direction / (this.showing?.fps || 25));
  }

  /** @param {1 | -1} direction */
  changeSpeed(direction) {
    const at = SPEEDS.indexOf(this.speed) + direction;
    this.speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))];
    this.active.playbackRate = this.speed;
  }

  /** @param {string} src @returns {Promise<string>} */
  fetched(src) {
    const known = this.blobs.get(src);
    if (known) {
      return known;
    }
    const fetching = blobUrl(new URL(src, document.baseURI));
    this.blobs.set(src, fetching);
    fetching.catch(() => this.blobs.delete(src));
    return fetching;
  }

  video() {
    const video = /** @type {HTMLVideoElement} */ (h('video', { playsinline: true, preload: 'auto' }));
    video.muted = true;
    video.addEventListener('ended', () => {
      if (this.looping && video === this.active && this.showing) {
        this.restart();
      }
    });
    video.addEventListener('loadedmetadata', () => (video.playbackRate = this.speed));
    video.addEventListener('error', () => {
      if (video === this.active && this.showing) {
        this.onBroken();
      }
    });
    return video;
  }
}

/** @param {URL} address @returns {Promise<string>} */
async function blobUrl(address) {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
  if (!response?.ok || response.redirected) {
    throw new Unfetched(response?.redirected ? 401 : response?.status ?? 0);
  }
  const body = await response.blob().catch(() => null);
  if (!body) {
    throw new Unfetched(0);
  }
  return URL.createObjectURL(body);
}
