/**
 * What the window process tells the one that launched it, once the page is on the screen. A process
 * that ends without having said so did not start.
 */
export const windowShown = 'chokepoint:window-shown';
