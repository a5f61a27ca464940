import type { CornerStyle } from "../../accounts/corner-style"

/** What differs from the drawn corners, which are the soft ones: `outer` of a box, `inner` of what fills it, in pixels. */
const rules = (outer: number, inner: number, small: number) => `
.go, .scale, .option > [name=a], .text { border-radius: ${outer}px; }
.columns input, .words .text { border-radius: ${small}px; }
.scale label:first-child input { border-start-start-radius: ${inner}px; border-end-start-radius: ${inner}px; }
.scale label:last-child, .scale label:last-child input { border-start-end-radius: ${inner}px; border-end-end-radius: ${inner}px; }
`

/** Written after the other sheets. A long text keeps a smaller curve, or its first letter would touch the edge. */
export const corners: Record<CornerStyle, string> = {
  square: rules(0, 0, 0),
  soft: "",
  round: `${rules(26, 25, 22)}textarea.text { border-radius: 18px; }`,
}
