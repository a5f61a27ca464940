import type { listApiKeys } from "@/lib/accounts/reads"

export type ApiKey = Awaited<ReturnType<typeof listApiKeys>>[number]
