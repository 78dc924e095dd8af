/**
 * Puts an open popover beside the button that opened it, inside the window. CSS anchor positioning
 * would do this alone; the oldest Chromium we serve (114) does not have it.
 */
export function placePopover(popover: HTMLElement, button: HTMLElement): void {
  const gap = 8;
  const anchor = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const left = Math.min(Math.max(gap, anchor.left), innerWidth - width - gap);
  const below = anchor.bottom + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, anchor.top - height - gap);
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
