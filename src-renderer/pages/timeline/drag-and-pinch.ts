import type { Attachment } from 'svelte/attachments';

interface Gestures {
  /** The drawing follows the pointer: so many pixels to the right. */
  pan(pixels: number): void;
  /** Shows `factor` times as much, around a place in pixels from the element's left edge. */
  zoom(factor: number, at: number): void;
}

/** A press that moves less than this is a click. */
const slack = 4;

/** One pointer drags, two pinch, Ctrl and wheel zooms (a trackpad's pinch arrives as that), Shift and wheel moves. */
export function dragAndPinch({ pan, zoom }: Gestures): Attachment<SVGSVGElement> {
  return (element) => {
    const pointers = new Map<number, { x: number; y: number }>();
    let travelled = 0;
    const left = () => element.getBoundingClientRect().left;
    const spread = () => {
      const [one, other] = [...pointers.values()];
      return one && other
        ? { apart: Math.hypot(one.x - other.x, one.y - other.y), middle: (one.x + other.x) / 2 }
        : null;
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (event.isPrimary) {
        // Whatever was before has ended, even if the browser kept the end of it to itself.
        pointers.clear();
        travelled = 0;
      }
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const move = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const wide = spread();
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      travelled += Math.abs(event.clientX - before.x);
      if (travelled > slack && !element.hasPointerCapture(event.pointerId))
        element.setPointerCapture(event.pointerId);
      const now = spread();
      if (wide && now && now.apart > 0) zoom(wide.apart / now.apart, now.middle - left());
      else if (travelled > slack) pan(event.clientX - before.x);
    };
    const up = (event: PointerEvent) => pointers.delete(event.pointerId);
    // The click that ends a drag opens nothing.
    const click = (event: MouseEvent) => {
      if (travelled > slack) event.stopPropagation();
      travelled = 0;
    };
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const turn = Math.max(-60, Math.min(60, event.deltaY));
        zoom(Math.exp(turn * 0.006), event.clientX - left());
      } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        pan(-(event.deltaX || event.deltaY));
      }
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('click', click, { capture: true });
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('click', click, { capture: true });
      element.removeEventListener('wheel', wheel);
    };
  };
}
