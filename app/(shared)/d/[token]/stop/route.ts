import { now } from "@/lib/clock"
import { stopDigest } from "@/lib/digests/stop-digest"
import { isNoveError } from "@/lib/errors"
import { readUtf8 } from "@/lib/read-bytes"

const LARGEST_BODY = 4000

type Props = { params: Promise<{ token: string }> }

/** The button of the page, or a mail program's one click (RFC 8058), which asks for no page. */
export async function POST({ body, headers }: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  try {
    const text = body ? await readUtf8({ chunks: body, length: headers.get("content-length") }, LARGEST_BODY) : ""
    const form = new URLSearchParams(text)
    await stopDigest(token, !form.has("again"), now())
    return form.has("List-Unsubscribe") ? new Response(null, { status: 200 }) : leadTo(token)
  } catch (error) {
    if (!isNoveError(error)) throw error
    return error.code === "not_found" ? leadTo(token) : new Response(null, { status: 413 })
  }
}

/** Mail programs open the address too; that changes nothing. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return leadTo((await params).token)
}

const leadTo = (token: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: `/d/${encodeURIComponent(token)}`, "cache-control": "no-store" },
  })
