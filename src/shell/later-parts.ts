/**
 * The inline script that lays out the parts below the first screen (`later` in global.css) once the page has loaded, for 20 ms
 * at a time, so that no tap waits long. From then on nothing in the page has an estimated height: scrolling, links into the
 * page and pictures of the whole page work as if there were no such parts. Without script the browser lays out each of them
 * when it is scrolled to.
 */
export const LATER_PARTS_SCRIPT = `addEventListener("load",()=>{
let parts=[...document.querySelectorAll(".later")],
go=()=>{
let start=performance.now(),part;
while(performance.now()-start<20&&(part=parts.shift()))part.classList.remove("later"),part.offsetHeight;
parts[0]&&setTimeout(go)
};go()
})`.replaceAll("\n", "");
