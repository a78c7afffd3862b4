/**
 * The style of the inbox's pages, a small version of the site's. It is inline, because these pages must look decent wherever
 * the inbox runs, without the site.
 */
export const stylesheet = `
:root { color-scheme: light dark; --encre: #12161d; --papier: #fbf9f4; --papier-2: #f2eee4;
  --champ: #fff; --doux: #474c55; --lien: #005252; --alerte: #8c1d18; --os2: #ffcb1f; }
@media (prefers-color-scheme: dark) {
  :root { --encre: #fbf9f4; --papier: #12161d; --papier-2: #1e242e; --champ: #0c0f14;
    --doux: #c5c9d1; --lien: #7fe0d8; --alerte: #ffb3ab; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--papier); color: var(--encre);
  font: 1.125rem/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.375rem; line-height: 1.2; margin: 0 0 .25rem; }
p { margin: 0 0 1rem; }
a { color: var(--lien); }
:focus-visible { outline: 3px solid var(--encre); outline-offset: 2px; box-shadow: 0 0 0 2px var(--os2); }
.error-summary, .application { border: 2px solid var(--encre); border-radius: 8px;
  padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
.error-summary { border: 3px solid var(--alerte); }
.error-summary ul { margin: 0; padding-left: 1.25rem; }
.error-summary a, .field-error { color: var(--alerte); font-weight: 700; }
.field { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0; }
[data-invalid] { border-left: 6px solid var(--alerte); padding-left: 1rem; }
.field-label { display: block; font-weight: 700; padding: 0; }
.field-label + .input { margin-top: .25rem; }
.field-hint, .field-error { margin: 0 0 .5rem; }
.field-hint, .received { color: var(--doux); }
.mark { border-left: 6px solid var(--os2); padding-left: .75rem; }
.input { display: block; width: 100%; min-height: 3rem; padding: .5rem .75rem; font: inherit;
  color: inherit; background: var(--champ); border: 2px solid var(--encre); border-radius: 6px; }
.choice { display: flex; gap: .75rem; align-items: center; min-height: 3rem; }
.choice input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--lien); }
.button { font: inherit; font-weight: 700; min-height: 3rem; padding: .5rem 1.5rem; cursor: pointer;
  color: #12161d; background: var(--os2); border: 2px solid #12161d; border-radius: 8px;
  box-shadow: 0 3px 0 #12161d; }
dl { margin: 0; }
dt { font-weight: 700; margin-top: .75rem; }
dd { margin: 0; white-space: pre-wrap; unicode-bidi: plaintext; }
.empty { background: var(--papier-2); border-radius: 8px; padding: 1.5rem; }
@media print { .reload { display: none; } .application { break-inside: avoid; } }
`;
