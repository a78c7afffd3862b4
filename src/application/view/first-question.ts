/** How long the first question stands alone where the form's script neither comes nor fails, in milliseconds. */
const TIMEOUT_MS = 4000;

/**
 * Marks the page as one whose form becomes one question a screen, before anything of it is shown: `application.css` then shows the
 * first question alone, as the script will, and what stands below comes with it instead of after it. The mark goes once the script has
 * taken the form over (`noValidate`). Where it fails or keeps one waiting, the whole form is back, which posts by itself; what stood
 * below the question is taken away first, so that it counts as new instead of moved.
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
