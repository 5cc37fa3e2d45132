// @ts-check
import { h } from './dom.js';

/**
 * @typedef {import('./timeline-measure.js').View} View
 * @typedef {{ src: string, step: number, tiles: number }} Strip small pictures, one each `step` seconds, in rows of 20
 */

/** As `org.tenfold.face.scene.StripBuilder` lays its tiles out: 16 by 9, so many in a row. */
const COLUMNS = 20;
const TILE_WIDTH = 96;
export const TILE_HEIGHT = 54;

/**
 * @param {Strip} strip
 * @param {View} view
 * @param {number} pixels width of the timeline
 * @returns {HTMLElement[]} side by side, each the picture nearest in time to its middle
 */
export function stripTiles(strip, view, pixels) {
  const rows = Math.ceil(strip.tiles / COLUMNS);
  const tiles = [];
  for (let i = 0; i < Math.max(1, Math.ceil(pixels / TILE_WIDTH)); i++) {
    const time = view.from + ((i + 0.5) * TILE_WIDTH * view.width) / pixels;
    const at = Math.min(strip.tiles - 1, Math.max(0, Math.round(time / strip.step)));
    const tile = h('div');
    Object.assign(tile.style, {
      left: `${i * TILE_WIDTH}px`,
      width: `${TILE_WIDTH}px`,
      backgroundImage: `url("${strip.src}")`,
      backgroundSize: `${COLUMNS * TILE_WIDTH}px ${rows * TILE_HEIGHT}px`,
      backgroundPosition: `${-(at % COLUMNS) * TILE_WIDTH}px ${-Math.floor(at / COLUMNS) * TILE_HEIGHT}px`,
    });
    tiles.push(tile);
  }
  return tiles;
}
