/** How long the first question is shown alone if the form's script neither loads nor fails, in milliseconds. */
const TIMEOUT_MS = 4000;

/**
 * Marks the page before anything is shown, so that `application.css` shows the first question alone from the start, as the
 * form's script will do. Without the mark the whole form would appear first, and what is below it would move up when the script
 * loads. The form's script sets `novalidate` when it takes over the form, and the mark is then removed. If that script fails or
 * takes too long, the whole form is shown, which works without script. Just before, what is below the question is hidden for a
 * moment: the browser then counts it as new content and not as content that has moved (layout shift).
 */
export const FIRST_QUESTION_SCRIPT = `((d,m)=>{
let e=d.documentElement,
end=()=>{delete e.dataset[m];o.disconnect()},
o=new MutationObserver(end),
whole=()=>{
if(!(m in e.dataset))return;
let below=d.querySelectorAll(".application-start,footer"),hide=h=>{for(let x of below)x.hidden=h};
hide(!0);e.getBoundingClientRect();end();hide(!1)};
e.dataset[m]="";
o.observe(e,{subtree:!0,attributeFilter:["novalidate"]});
addEventListener("error",whole,!0);
setTimeout(whole,${String(TIMEOUT_MS)})
})(document,"firstQuestion")`.replaceAll("\n", "");
