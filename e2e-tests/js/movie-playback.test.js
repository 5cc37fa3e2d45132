// @ts-check
import { MoviePlayback } from '../../frontend/tenfold/movie-playback.js';
import { equal, test } from './testing.js';

/** A movie that stands where it is put, so that a test says what the time is. */
class Movie {
  paused = true;
  ended = false;
  seeking = false;
  currentTime = 10;
  playbackRate = 1;

  async play() {
    this.paused = false;
  }

  pause() {
    this.paused = true;
  }
}

function playback() {
  const movie = new Movie();
  return { movie, playback: new MoviePlayback(/** @type {any} */ (movie), { fps: 25, duration: 100 }) };
}

const NOWHERE = { start: null, end: null };

test('J and L double their speed with each press in the same direction, up to eight', () => {
  const { movie, playback: run } = playback();
  const speeds = [1, 1, 1, 1, 1, -1, -1].map((direction) => {
    run.shuttleTo(direction > 0 ? 1 : -1);
    return run.rate;
  });

  equal(speeds, [1, 2, 4, 8, 8, -1, -2]);
  equal([movie.paused, run.moving], [true, true]);
});

test('backwards is a run of seeks over the time that has passed, until the beginning', () => {
  const { movie, playback: run } = playback();
  run.shuttleTo(-1);
  run.shuttleTo(-1);
  run.lastJump = 1000;

  run.tick(1500, NOWHERE);
  equal(movie.currentTime, 9);
  movie.seeking = true;
  run.tick(2500, NOWHERE);
  equal(movie.currentTime, 9);
  movie.seeking = false;
  movie.currentTime = 0.5;
  run.tick(3000, NOWHERE);
  equal([movie.currentTime, run.shuttle, run.moving], [0, 0, false]);
});

test('a step goes to the middle of the frame and stands still', () => {
  const { movie, playback: run } = playback();
  run.toggle();

  run.step(1);

  equal([movie.currentTime, movie.paused, run.frame], [10.06, true, 251]);
});

test('a jump stays in the movie', () => {
  const { movie, playback: run } = playback();

  run.jump(-30);
  equal(movie.currentTime, 0);
  run.jump(500);
  equal(movie.currentTime, 100);
});

test('a loop comes back to its first frame before it would show the one after its last', () => {
  const { movie, playback: run } = playback();
  run.loopFrom(20);
  equal([movie.currentTime, movie.paused], [20.02, false]);

  movie.currentTime = 21.9;
  run.tick(0, { start: 20, end: 22 });
  equal(movie.currentTime, 21.9);
  movie.currentTime = 21.995;
  run.tick(0, { start: 20, end: 22 });
  equal(movie.currentTime, 20.02);
});

test('Space plays at the chosen speed and pauses again', () => {
  const { movie, playback: run } = playback();
  run.setSpeed(run.next(-1));
  run.toggle();
  equal([run.speed, movie.playbackRate, movie.paused], [0.5, 0.5, false]);

  run.toggle();
  equal(movie.paused, true);
});

test('speeds end at a quarter and at two', () => {
  const { playback: run } = playback();
  run.setSpeed(0.25);
  equal(run.next(-1), 0.25);
  run.setSpeed(2);
  equal(run.next(1), 2);
});
