import { config } from "@/lib/config"
import { isNoveError } from "@/lib/errors"
import { readUtf8 } from "@/lib/read-bytes"
import { unlockShare } from "@/lib/shares/open-share"
import { PASS_SECONDS } from "@/lib/shares/share-pass"
import { PASS_COOKIE, readVisitor } from "../../../visitor"

const LARGEST_BODY = 4000

type Props = { params: Promise<{ token: string }> }

/** Tries a password and leads back to the link, with a cookie for it alone where the password was right. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const token = encodeURIComponent((await params).token)
  const path = `/v/${token}`
  try {
    const form = new URLSearchParams(await bodyOf(request))
    const pass = await unlockShare(token, form.get("password") ?? "", await readVisitor())
    if (pass === null) return leadTo(`${path}?wrong=1`)
    const secure = config().appUrl.startsWith("https:") ? "; Secure" : ""
    const cookie = `${PASS_COOKIE}=${pass}; Path=${path}; Max-Age=${PASS_SECONDS}; HttpOnly; SameSite=Lax${secure}`
    return leadTo(path, { "set-cookie": cookie })
  } catch (error) {
    if (!isNoveError(error)) throw error
    return leadTo(error.code === "rate_limited" ? `${path}?wait=1` : `${path}?wrong=1`)
  }
}

async function bodyOf({ body, headers }: Request): Promise<string> {
  return body ? readUtf8({ chunks: body, length: headers.get("content-length") }, LARGEST_BODY) : ""
}

const leadTo = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store", ...headers } })
