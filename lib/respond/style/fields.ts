/** The scale, the options, the matrix, the text fields and the sentence beside a field that is wrong. */
export const fields = `
.scale { display: flex; margin-block-start: 28px; border: 1px solid var(--edge); border-radius: 10px; }
.scale label {
  position: relative; flex: 1 1 0; min-inline-size: 0; min-block-size: 52px;
  display: grid; place-items: center; border-inline-end: 1px solid var(--split);
  font-size: clamp(12px, 5vw, 1rem); font-weight: 500; font-variant-numeric: tabular-nums; cursor: pointer;
}
.scale label:last-child { border-color: transparent; }
.scale input {
  position: absolute; inset-block: 0; inset-inline: 0 -1px; margin: 0; appearance: none; cursor: pointer;
}
.scale label:first-child input { border-start-start-radius: 9px; border-end-start-radius: 9px; }
.scale label:last-child, .scale label:last-child input { border-start-end-radius: 9px; border-end-end-radius: 9px; }
.scale span { position: relative; z-index: 2; pointer-events: none; }
.few label { font-size: 1rem; }
.scale input:checked { background: var(--accent); }
.scale input:checked + span { color: var(--on); font-weight: 700; }
.scale svg { display: block; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.stars { --star: var(--accent); }
.stars :checked + span path { fill: var(--star); stroke: var(--star); }
.stars label:has(~ label :checked) path { fill: var(--star); stroke: var(--star); }
.stars input:checked, .stars input:checked:hover { background: var(--wash); }
.smileys label { min-block-size: 60px; }
.ends {
  display: flex; justify-content: space-between; gap: 16px; margin-block-start: 8px;
  font-size: .875rem; line-height: 1.43; color: var(--text2);
}
.ends span + span { text-align: end; }
.options { display: grid; gap: 8px; margin-block-start: 22px; }
.option { position: relative; }
.option > [name=a] {
  position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; appearance: none;
  border: 1px solid var(--edge); border-radius: 10px; cursor: pointer;
}
.option > :checked { border: 2px solid var(--accent); background: var(--wash); }
.option label {
  position: relative; z-index: 2; display: flex; align-items: center; gap: 12px;
  min-block-size: 52px; padding: 14px 15px; pointer-events: none;
}
.option label::before {
  content: ""; flex: none; inline-size: 20px; block-size: 20px;
  border: 1px solid var(--edge); border-radius: 50%; background: var(--bg);
}
.option :checked + label::before { border: 6px solid var(--accent); }
.option [type=checkbox] + label::before { border-radius: 5px; }
.option [type=checkbox]:checked + label::before { border-width: 10px; }
.option [type=checkbox]:checked + label::after {
  content: ""; position: absolute; inset-inline-start: 22px; inset-block-start: calc(50% - 7px);
  inline-size: 6px; block-size: 11px; border: solid var(--on); border-width: 0 2px 2px 0; transform: rotate(45deg);
}
.option [data-alone] + label { font-style: italic; }
.words { display: none; position: relative; z-index: 2; margin-block-end: 15px; margin-inline: 47px 15px; }
.option :checked ~ .words { display: block; }
.pair { grid-template-columns: 1fr 1fr; }
.row { margin-block-start: 20px; }
.row legend { font-weight: 600; }
.row .scale { margin-block-start: 8px; }
.columns { display: grid; grid-template-columns: repeat(2, 1fr); gap: 8px; margin-block-start: 8px; }
.threes { grid-template-columns: repeat(3, 1fr); }
@media (min-width: 30rem) { .columns.few { grid-template-columns: none; grid-auto-columns: 1fr; grid-auto-flow: column; } }
.columns label { position: relative; min-inline-size: 0; cursor: pointer; }
.columns input {
  position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; appearance: none;
  border: 1px solid var(--edge); border-radius: 8px; cursor: pointer;
}
.columns span {
  position: relative; display: grid; place-content: center; block-size: 100%; min-block-size: 44px; padding: 10px 8px;
  font-size: .9375rem; line-height: 1.47; text-align: center; hyphens: auto; pointer-events: none;
}
.columns input:checked { background: var(--accent); border-color: var(--accent); }
.columns input:checked + span { color: var(--on); font-weight: 600; }
.text {
  display: block; inline-size: 100%; min-block-size: 52px; padding: 14px 15px;
  border: 1px solid var(--edge); border-radius: 10px; background: var(--bg); color: inherit; font: inherit;
}
.answer { margin-block-start: 22px; }
select.text {
  appearance: none; padding-inline-end: 44px; background-repeat: no-repeat; background-size: 6px 6px;
  background-image: linear-gradient(45deg, #0000 50%, var(--text2) 50%), linear-gradient(135deg, var(--text2) 50%, #0000 50%);
  background-position: right 22px center, right 16px center;
}
[dir=rtl] select.text { background-position: left 16px center, left 22px center; }
[dir=rtl] :is([type=email], [type=tel], [inputmode]) { direction: ltr; text-align: right; }
.below { margin-block-start: 8px; }
@supports selector(:has(a)) { .answer:not(:has([data-other]:checked)) .below { display: none; } }
.with-unit { display: flex; align-items: center; gap: 12px; }
.with-unit .text { max-inline-size: 12rem; }
textarea.text { min-block-size: 138px; resize: vertical; }
.words .text { min-block-size: 44px; padding-block: 10px; border-radius: 6px; }
.text::placeholder { color: var(--text2); opacity: 1; }
.bad {
  display: flex; gap: 8px; margin-block-start: 12px;
  font-size: .9375rem; line-height: 1.47; font-weight: 500; color: var(--bad);
}
.bad:empty { display: none; }
.bad::before {
  content: "!" / ""; flex: none; inline-size: 18px; block-size: 18px; margin-block-start: 2px; border-radius: 50%;
  background: var(--bad); color: var(--bg); font-size: 13px; line-height: 18px; font-weight: 700; text-align: center;
}
[data-wrong] > .scale, [data-wrong] .option > [name=a], .text[aria-invalid] { border-color: var(--bad); }
[data-wrong] .row:not(:has(:checked)) :is(.scale, .columns input) { border-color: var(--bad); }
`
