// @ts-check
import {
  likeliestFrom, missing, openSuggestions, overlapping, scouted, suggestionFrom, suggestions, wholeFrames,
} from './movie-range.js';

/** The range being marked, until a clip is cut from it. */
export class DeskMarks {
  /** @type {import('./movie-range.js').Range} */
  range = { start: null, end: null };
  /** @type {number | null} number of a label */
  chosen = null;
  /** @type {import('./movie-range.js').Face | null} the last one */
  suggested = null;

  /** @param {import('./tf-movie-desk.js').TfMovieDesk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  markIn() {
    const { playback, fps } = this.desk;
    this.set({ ...this.range, start: playback.frame / fps });
    this.explain();
  }

  markOut() {
    const { playback, fps, duration } = this.desk;
    this.set({ ...this.range, end: Math.min(duration, (playback.frame + 1) / fps) });
    this.explain();
  }

  /** @param {import('./movie-range.js').Range} range */
  set(range) {
    const { timeline, panel, fps, say } = this.desk;
    this.range = range;
    timeline.range = range;
    timeline.renderRange();
    panel.showRange(range, fps, say);
  }

  forget() {
    this.chosen = null;
    this.desk.panel.showChoice(null);
    this.set({ start: null, end: null });
  }

  /** @param {[number, number]} seconds the whole frames in it, and the movie shows the first */
  mark(seconds) {
    const { playback, fps } = this.desk;
    const { first, range } = wholeFrames(seconds, this.desk);
    this.set(range);
    playback.showFrom(first / fps);
    this.explain();
  }

  /** @param {1 | -1} direction marks the next suggested range and shows its beginning */
  suggest(direction) {
    const { timeline: { shots, clips }, video, fps, say } = this.desk;
    const open = openSuggestions(shots, clips);
    const from = this.range.start ?? video.currentTime - 2 / fps;
    const ranges = open.length ? open : suggestions(shots);
    const next = scouted(ranges) ? likeliestFrom(ranges, this.suggested, direction)
      : suggestionFrom(ranges, from, direction, fps);
    if (!next) {
      this.desk.showMessage(shots.length ? say('suggest-none') : say('suggest-later'), 'error');
      return;
    }
    this.suggested = next;
    this.mark([next[0], next[1]]);
    if (!open.length) {
      this.desk.showMessage(say('suggest-again'));
    }
  }

  showSuggested() {
    const { timeline: { shots, clips }, panel, say } = this.desk;
    panel.showSuggested(openSuggestions(shots, clips).length, shots.length, say);
  }

  /** @param {number} number of a label */
  choose(number) {
    this.chosen = number;
    this.desk.panel.showChoice(number);
    this.explain();
  }

  /** @returns {string | null} what keeps the clip from being cut, in words */
  missing() {
    const { fps, panel: { tagged }, say } = this.desk;
    return missing(this.range, { fps, emotion: this.chosen, tagged }, say);
  }

  /** Says the next thing to do, calmly. */
  explain() {
    const { built, timeline, say } = this.desk;
    if (built) {
      const again = overlapping(this.range, timeline.clips);
      this.desk.showMessage(this.missing() ?? (again ? say('overlap') : say('ready')));
    }
  }

  cut() {
    const why = this.missing();
    if (why !== null) {
      this.desk.showMessage(why, 'error');
      return;
    }
    this.desk.showMessage(this.desk.say('cutting'));
    const detail = { ...this.range, emotion: this.chosen, ...this.desk.panel.tags };
    this.desk.dispatchEvent(new CustomEvent('cut-requested', { detail }));
  }
}
