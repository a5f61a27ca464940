/** Buttons and links, then what every control shares: focus, hover, motion, forced colours. */
export const actions = `
.go {
  display: block; inline-size: 100%; min-block-size: 52px; margin-block-start: 28px; padding: 13px 16px;
  border: 1px solid var(--accent); border-radius: 10px; background: var(--accent); color: var(--on);
  font: inherit; font-size: 1.0625rem; line-height: 1.41; font-weight: 600;
  text-align: center; text-decoration: none; cursor: pointer;
}
.plain { background: none; color: var(--accent); }
.go:disabled { opacity: .6; cursor: default; }
.more { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 24px; }
.link {
  padding: 0; border: 0; background: none; font: inherit; color: var(--text2); cursor: pointer;
  text-decoration: underline 1px var(--edge); text-underline-offset: 3px;
}
.more > .link { min-block-size: 44px; padding-block: 11px; font-size: .9375rem; line-height: 1.47; }
:is(.saved, .help, .foot) .link { padding-block: 12px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; z-index: 1; }
@media (hover: hover) {
  .scale input:not(:checked):hover, .columns input:not(:checked):hover, .plain:hover { background: var(--wash); }
  .option > [name=a]:not(:checked):hover { border-color: var(--text2); }
  .link:hover { color: var(--text); }
}
@media (prefers-reduced-motion: no-preference) {
  .scale input, .option > [name=a] { transition: background-color .12s, border-color .12s; }
}
@media (forced-colors: active) {
  .scale input:checked, .columns input:checked { background: Highlight; forced-color-adjust: none; }
  .scale input:checked + span, .columns input:checked + span { color: HighlightText; forced-color-adjust: none; }
  .stars { --star: Highlight; }
  .stars input:checked { background: Canvas; }
  .scale label:last-child { border-color: Canvas; }
  select.text { appearance: auto; background: Field; }
  .option > :checked, .option :checked + label::before { border-color: Highlight; }
  .option :checked + label::after { border-color: HighlightText; forced-color-adjust: none; }
  progress::-webkit-progress-value { background: Highlight; forced-color-adjust: none; }
}
`
