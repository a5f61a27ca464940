import { setTimeout as pause } from "node:timers/promises"

/** No person answers sooner than this after a page was drawn, and the product holds what comes sooner. */
const READING_MS = 800

/** Takes the time that somebody needs who reads. */
export const read = (): Promise<void> => pause(READING_MS)
