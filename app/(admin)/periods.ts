/** The periods figures can be read over, in days up to today. */
export const PERIODS = ["7", "30", "90", "365"] as const
export type Period = (typeof PERIODS)[number]
