/** Named formats of messages: "{count, number, integer}". Italian leaves 1204 ungrouped unless told. */
export const formats = {
  number: { integer: { maximumFractionDigits: 0, useGrouping: "always" } },
} as const
