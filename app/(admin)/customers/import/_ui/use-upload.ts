import { useRouter } from "next/navigation"
import { useRef, useState } from "react"
import type { ImportKind } from "@/lib/imports/fields"

const LARGEST_BYTES = 2e9
const CREATED = 201
const TOO_LARGE = 413
const NO_CSV = /\.(xlsx?|ods|numbers|pdf|docx?|zip|png|jpe?g)$/i

export type UploadFailure = { reason: "empty" | "tooLarge" | "failed" | "notCsv"; name: string }
export type Uploading = { name: string; percent: number }

/** Sends a file with its progress, which `fetch` does not tell, and goes on to its columns. */
export function useUpload(kind: ImportKind) {
  const router = useRouter()
  const [uploading, setUploading] = useState<Uploading>()
  const [failure, setFailure] = useState<UploadFailure>()
  const request = useRef<XMLHttpRequest>(undefined)

  const send = (file: File) => {
    const refused = refusalOf(file)
    setFailure(refused)
    if (refused) return
    const { name } = file
    const call = new XMLHttpRequest()
    request.current = call
    const fail = (reason: UploadFailure["reason"]) => {
      setUploading(undefined)
      setFailure({ reason, name })
    }
    call.open("PUT", `/customers/import/upload?${new URLSearchParams({ kind, name })}`)
    call.responseType = "json"
    call.upload.onprogress = ({ loaded, total }) => setUploading({ name, percent: Math.floor((100 * loaded) / total) })
    call.onload = () => {
      if (call.status === CREATED) router.push(`/customers/import/${call.response.id}`)
      else fail(call.status === TOO_LARGE ? "tooLarge" : "failed")
    }
    call.onerror = () => fail("failed")
    call.onabort = () => setUploading(undefined)
    setUploading({ name, percent: 0 })
    call.send(file)
  }

  return { uploading, failure, send, stop: () => request.current?.abort() }
}

function refusalOf({ name, size }: File): UploadFailure | undefined {
  if (size === 0) return { reason: "empty", name }
  if (size > LARGEST_BYTES) return { reason: "tooLarge", name }
  return NO_CSV.test(name) ? { reason: "notCsv", name } : undefined
}
