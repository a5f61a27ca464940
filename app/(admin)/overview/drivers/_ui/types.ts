import type { Drivers } from "@/lib/insights/drivers/read-drivers"
import type { Contrast } from "@/lib/stats/contrast"

/** A driver in words: what it is, and of which question or property. */
export type ShownDriver = Contrast & { kind: "answer" | "segment"; key: string; name: string; about: string }

export type ShownDrivers = Omit<Drivers, "drivers"> & { drivers: ShownDriver[] }
