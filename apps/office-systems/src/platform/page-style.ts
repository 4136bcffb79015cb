/** One style for the pages of all three systems; colours of the product's light and dark theme. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --canvas: #f3f4f6; --surface: #fff; --line: #e2e5ea; --control: #7a8698; --text: #141c28; --muted: #4e5b6e;
  --accent: #1c4fa1; --on-accent: #fff; --warn: #7d4600; --warn-soft: #fff4df; --danger: #a8201a; --danger-soft: #fdeeec;
  --focus: #0b3fa8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --canvas: #0e1319; --surface: #141a22; --line: #26303b; --control: #7688a0; --text: #e7ecf3; --muted: #a6b3c4;
    --accent: #8fb6ff; --on-accent: #0b1e40; --warn: #f3be62; --warn-soft: #2f2412; --danger: #ff9c92;
    --danger-soft: #34191a; --focus: #b9d1ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--canvas); color: var(--text);
  font: 1rem/1.5 Inter, "Noto Sans", "DejaVu Sans", system-ui, sans-serif; font-variant-numeric: tabular-nums;
}
main, .system { max-width: 70rem; margin: 0 auto; padding: 1rem 1.5rem; }
.narrow main, .narrow .system { max-width: 34rem; }
.demo { background: var(--warn-soft); color: var(--warn); margin: 0; padding: .5rem 1.5rem; text-align: center; }
.system { color: var(--muted); padding-bottom: 0; }
h1 { font-size: 1.375rem; line-height: 1.75rem; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; line-height: 1.5rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; line-height: 1.5rem; margin: 1.5rem 0 .5rem; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; overflow-x: auto; }
.alert { background: var(--danger-soft); color: var(--danger); border-radius: 6px; padding: .75rem 1rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--muted); padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid var(--line); }
th { color: var(--muted); font-weight: 550; }
a { color: var(--accent); }
.number { white-space: nowrap; }
label { display: block; margin-bottom: .25rem; }
input { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--control); border-radius: 6px;
  padding: .5rem .75rem; width: 100%; min-height: 2.75rem; }
.search { display: flex; gap: .5rem; align-items: end; margin-bottom: 1rem; flex-wrap: wrap; }
.search > div { flex: 1 1 16rem; }
form p { margin: 0 0 1rem; }
button { font: inherit; font-weight: 550; border-radius: 6px; padding: .5rem 1rem; min-height: 2.75rem; cursor: pointer;
  border: 1px solid var(--control); background: var(--surface); color: var(--text); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.person { width: 100%; text-align: left; margin-bottom: .5rem; }
button.person small { display: block; font-weight: 400; color: var(--muted); font-size: .875rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;
