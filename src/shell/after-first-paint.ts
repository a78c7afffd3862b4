/**
 * Wraps the code of a function for an inline script, so that it runs in a task of its own once the page has loaded and has been
 * painted. A page without pictures or scripts loads before its first paint, which whatever runs then would hold up. In a tab in
 * the background it waits until somebody looks at the page.
 * @param action JavaScript source of a function without parameters
 */
export const afterFirstPaint = (action: string): string =>
  `addEventListener("load",()=>requestAnimationFrame(()=>setTimeout(${action})))`;
