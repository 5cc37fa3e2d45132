// @ts-check
import { play } from './dom.js';
import { frameAt, middleOf } from './movie-range.js';

export const SPEEDS = [0.25, 0.5, 1, 1.5, 2];
const SHUTTLE = [1, 2, 4, 8];

/** How a movie runs while a collector looks for clips: forwards, backwards, frame by frame, or round a range. */
export class MoviePlayback {
  looping = false;
  /** Speed by J and L, negative backwards; 0 while they are not in use. */
  shuttle = 0;
  speed = 1;
  /** When a backwards run last moved, in milliseconds. */
  lastJump = 0;

  /**
   * @param {HTMLVideoElement} video
   * @param {import('./movie-range.js').Movie} movie
   */
  constructor(video, movie) {
    this.video = video;
    this.movie = movie;
  }

  get moving() {
    return !this.video.paused || this.shuttle < 0;
  }

  /** The speed at which it runs now, negative backwards. */
  get rate() {
    return this.shuttle < 0 ? this.shuttle : this.video.playbackRate;
  }

  get frame() {
    return frameAt(this.video.currentTime, this.movie.fps);
  }

  toggle() {
    if (this.video.paused && this.shuttle === 0) {
      this.forward(this.speed);
    } else {
      this.pause();
    }
  }

  pause() {
    this.shuttle = 0;
    this.video.pause();
  }

  /** @param {number} rate */
  forward(rate) {
    this.video.playbackRate = rate;
    play(this.video);
  }

  /**
   * J and L: each press in the same direction doubles the speed. Browsers do not play backwards, so backwards is a
   * run of seeks (see {@link tick}).
   *
   * @param {1 | -1} direction
   */
  shuttleTo(direction) {
    const same = Math.sign(this.shuttle) === direction;
    const faster = SHUTTLE[Math.min(SHUTTLE.indexOf(Math.abs(this.shuttle)) + 1, SHUTTLE.length - 1)];
    this.shuttle = direction * (same ? faster : 1);
    if (direction > 0) {
      this.forward(this.shuttle);
    } else {
      this.video.pause();
      this.lastJump = performance.now();
    }
  }

  /** @param {number} frames */
  step(frames) {
    this.pause();
    this.video.currentTime = middleOf(this.frame + frames, this.movie);
  }

  /** @param {number} seconds */
  jump(seconds) {
    this.video.currentTime = Math.min(this.movie.duration, Math.max(0, this.video.currentTime + seconds));
  }

  /** @param {number} time seconds; a run by J or L ends */
  seek(time) {
    this.shuttle = 0;
    this.video.currentTime = time;
  }

  /** @param {number} start seconds; shows the frame that begins there, standing still */
  showFrom(start) {
    this.pause();
    this.video.currentTime = start + 0.5 / this.movie.fps;
  }

  /** @param {1 | -1} direction @returns {number} the next of SPEEDS */
  next(direction) {
    const at = SPEEDS.indexOf(this.speed) + direction;
    return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))];
  }

  /** @param {number} speed */
  setSpeed(speed) {
    this.speed = speed;
    this.video.playbackRate = speed;
  }

  /** @param {number} start seconds; {@link tick} comes back there after the range's end */
  loopFrom(start) {
    this.looping = true;
    this.seek(start + 0.5 / this.movie.fps);
    this.forward(this.speed);
  }

  /**
   * Once a frame.
   *
   * @param {number} now milliseconds
   * @param {import('./movie-range.js').Range} range
   */
  tick(now, { start, end }) {
    const { video, movie } = this;
    if (this.looping && !video.paused && start !== null && end !== null) {
      const time = video.currentTime;
      if (time >= end - 0.25 / movie.fps || time < start - 0.5 || video.ended) {
        video.currentTime = start + 0.5 / movie.fps;
      }
    }
    if (this.shuttle < 0 && !video.seeking) {
      // Seeks may be slow: what counts is the time since the last one, not since the last drawing.
      this.jump((this.shuttle * Math.min(1000, now - this.lastJump)) / 1000);
      this.lastJump = now;
      this.shuttle = video.currentTime === 0 ? 0 : this.shuttle;
    }
  }
}
