/** Ground, type and the frame of every page: progress line, brand, middle, foot. */
export const frame = `
:root {
  color-scheme: light dark;
  --bg: #fff; --text: #1b1a18; --text2: #55534c;
  --line: #e8e7e3; --split: #d9d7d1; --edge: #8c8a82; --bad: #9e2219;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #1a1a19; --text: #eeede9; --text2: #b5b3ab;
    --line: #2c2b29; --split: #3b3a37; --edge: #77756d; --bad: #ffa499;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; background: var(--bg); }
body {
  margin: 0 auto; max-width: 32rem; min-height: 100vh; min-height: 100dvh;
  display: flex; flex-direction: column;
  background: var(--bg); color: var(--text);
  font: 1rem/1.375 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
p, h1, fieldset, legend { margin: 0; padding: 0; border: 0; }
fieldset { min-inline-size: 0; }
legend { inline-size: 100%; }
progress {
  position: fixed; z-index: 2; inset-block-start: 0; inset-inline: 0;
  inline-size: 100%; block-size: 3px; border: 0; appearance: none; background: var(--line);
}
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--accent); border-start-end-radius: 2px; border-end-end-radius: 2px; }
progress::-moz-progress-bar { background: var(--accent); }
header {
  display: flex; align-items: center; gap: 12px; padding: 28px 16px 16px;
  font-size: 1.0625rem; line-height: 1.41; font-weight: 600;
}
header img { display: block; box-sizing: content-box; }
@media (prefers-color-scheme: light) {
  .on-dark { padding: 6px; border-radius: 6px; background: #1a1a19; forced-color-adjust: none; }
}
@media (prefers-color-scheme: dark) {
  .on-light { padding: 6px; border-radius: 6px; background: #fff; forced-color-adjust: none; }
}
main { flex: 1; display: flex; flex-direction: column; padding: 16px 16px 24px; }
.step { margin-block: auto; padding-block-end: 40px; }
h1 { font-size: 1.5rem; line-height: 1.2917; font-weight: 600; letter-spacing: -.011em; white-space: pre-line; text-wrap: balance; }
[dir=rtl] h1 { letter-spacing: 0; }
h1:focus { outline: 0; }
.help, .foot, .note { font-size: .9375rem; line-height: 1.47; color: var(--text2); }
.help { margin-block-start: 8px; white-space: pre-line; text-wrap: pretty; }
.note { margin-block-start: 12px; text-align: center; text-wrap: balance; }
.note:empty { display: none; }
.foot { padding-block-start: 23px; text-align: center; text-wrap: balance; }
.saved {
  display: flex; align-items: center; gap: 8px; margin-block-end: 16px;
  font-size: .875rem; line-height: 1.43; color: var(--text2);
}
.mark {
  display: grid; place-items: center; inline-size: 52px; block-size: 52px; margin-block-end: 20px;
  border-radius: 50%; background: var(--tint); color: var(--accent);
}
`
