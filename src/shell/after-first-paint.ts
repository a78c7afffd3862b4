/**
 * Wraps the code of a function for an inline script, so that it runs in a separate task, after the page has loaded and has been
 * painted. On a page without pictures or scripts, `load` fires before the first paint, so a `load` handler alone would delay
 * that paint. `requestAnimationFrame` also waits, in a background tab, until the tab is shown.
 * @param action JavaScript source of a function without parameters
 */
export const afterFirstPaint = (action: string): string =>
  `addEventListener("load",()=>requestAnimationFrame(()=>setTimeout(${action})))`;
