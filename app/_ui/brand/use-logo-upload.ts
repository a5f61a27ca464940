import { useState } from "react"
import { LARGEST_LOGO, type LogoFault, logoFaults, type PageLogo } from "@/lib/accounts/logos/schema"
import { rememberLogo } from "./known-logos"

export type UploadState = "idle" | "busy" | "ready" | "removed" | LogoFault | "failed"

/** Sends a file to be drawn; `onDrawn` gets the id of what came of it. */
export function useLogoUpload(onDrawn: (id: string) => void) {
  const [state, setState] = useState<UploadState>("idle")

  const send = async (file: File) => {
    if (file.size > LARGEST_LOGO) return setState("too_large")
    setState("busy")
    const outcome = await put(file)
    if (typeof outcome === "string") return setState(outcome)
    rememberLogo(outcome.id, outcome.logo)
    onDrawn(outcome.id)
    setState("ready")
  }

  return { state, setState, send }
}

async function put(file: File): Promise<{ id: string; logo: PageLogo } | LogoFault | "failed"> {
  try {
    const response = await fetch("/settings/logo", { method: "PUT", body: file })
    const answer = await response.json()
    if (response.ok) return answer
    const path: unknown = answer.errors?.[0]?.path
    return logoFaults.find((fault) => fault === path) ?? "failed"
  } catch {
    return "failed"
  }
}
