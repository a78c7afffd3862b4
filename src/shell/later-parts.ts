import { afterFirstPaint } from "./after-first-paint.ts";

/**
 * The inline script that lays out the parts below the first screen (`later` in global.css) after the first paint, in separate
 * tasks of 20 ms, so that no tap waits long. From then on nothing in the page has an estimated height: scrolling, links into
 * the page and screenshots of the whole page work as if there were no such parts. Without script the browser lays out each of
 * them when it is scrolled to.
 */
export const LATER_PARTS_SCRIPT = afterFirstPaint(
  `()=>{
let all=[...document.querySelectorAll(".later")],
go=()=>{
let t=performance.now(),e;
while(performance.now()-t<20&&(e=all.shift()))e.classList.remove("later"),e.offsetHeight;
all[0]&&setTimeout(go)
};go()
}`.replaceAll("\n", ""),
);
