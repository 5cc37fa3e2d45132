// @ts-check
import { h } from './dom.js';
import { snap } from './timeline-measure.js';

/** What is dragged, scrolled and nudged on a timeline. Moves its range and its view; the timeline tells of it. */
export class TimelineHands {
  /** @param {import('./tf-timeline.js').TfTimeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
  }

  /**
   * @param {'in' | 'out'} side
   * @param {'start' | 'end'} edge
   */
  handle(side, edge) {
    return h(
      'div',
      {
        class: `handle ${side}`, role: 'slider', tabindex: '0', 'aria-valuemin': '0',
        onpointerdown: (/** @type {PointerEvent} */ event) => this.drag(event, (time) => this.moveEdge(edge, time)),
        onkeydown: (/** @type {KeyboardEvent} */ event) => this.nudge(event, edge),
      },
      side === 'in' ? 'I' : 'O',
    );
  }

  /**
   * @param {KeyboardEvent} event arrows move the mark frame by frame, with shift by ten
   * @param {'start' | 'end'} edge
   */
  nudge(event, edge) {
    const { range, fps } = this.timeline;
    const direction = event.key === 'ArrowLeft' ? -1 : Number(event.key === 'ArrowRight');
    if (direction) {
      event.preventDefault();
      this.moveEdge(edge, (range[edge] ?? 0) + (direction * (event.shiftKey ? 10 : 1)) / fps);
    }
  }

  /**
   * @param {'start' | 'end'} edge
   * @param {number} time
   */
  moveEdge(edge, time) {
    const moved = { ...this.timeline.range, [edge]: snap(time, this.timeline) };
    if (moved.start === null || moved.end === null || moved.end > moved.start) {
      this.timeline.moveRange(moved);
    }
  }

  /** @param {PointerEvent} event */
  dragRange(event) {
    const { timeline } = this;
    const { start, end } = timeline.range;
    const grabbed = this.timeAt(event);
    if (start === null || end === null) {
      return;
    }
    this.drag(event, (time) => {
      const by = Math.min(timeline.duration - end, Math.max(-start, time - grabbed));
      timeline.moveRange({ start: snap(start + by, timeline), end: snap(end + by, timeline) });
    });
  }

  /** @param {PointerEvent} event on a strip, which is taken where it is touched */
  seek(event) {
    const seek = (/** @type {number} */ time) => this.timeline.tell('seek-to', { time });
    this.drag(event, seek);
    if (event.button === 0) {
      seek(this.timeAt(event));
    }
  }

  /**
   * @param {PointerEvent} event
   * @param {(time: number) => void} move
   */
  drag(event, move) {
    if (event.button !== 0) {
      return;
    }
    event.stopPropagation();
    event.preventDefault();
    const target = /** @type {HTMLElement} */ (event.currentTarget);
    target.setPointerCapture(event.pointerId);
    const onMove = (/** @type {PointerEvent} */ moved) => move(this.timeAt(moved));
    target.addEventListener('pointermove', onMove);
    target.addEventListener('lostpointercapture', () => target.removeEventListener('pointermove', onMove), {
      once: true,
    });
  }

  /** @param {PointerEvent | WheelEvent} event */
  timeAt(event) {
    const { lane, from, width, duration } = this.timeline;
    const box = lane.getBoundingClientRect();
    const time = from + ((event.clientX - box.left) / box.width) * width;
    return Math.min(duration, Math.max(0, time));
  }

  /** @param {PointerEvent} event on the whole movie */
  jump(event) {
    const { overview, duration } = this.timeline;
    const box = overview.getBoundingClientRect();
    this.timeline.tell('seek-to', { time: ((event.clientX - box.left) / box.width) * duration });
  }

  /** @param {WheelEvent} event with ctrl it zooms, else it scrolls the window sideways */
  wheel(event) {
    const { timeline } = this;
    if (event.ctrlKey) {
      event.preventDefault();
      timeline.zoom(event.deltaY > 0 ? 1.25 : 0.8);
    } else if (event.deltaX) {
      event.preventDefault();
      timeline.from += (event.deltaX / timeline.clientWidth) * timeline.width;
      timeline.render();
    }
  }
}
