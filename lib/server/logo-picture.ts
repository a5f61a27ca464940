import type { IncomingMessage, ServerResponse } from "node:http"
import { readLogo } from "../accounts/logos/reads"
import { sendText } from "./http"

export const LOGO_PATH = "/logos/"

/** `GET /logos/ID.png`: the picture that mails show. Anybody may see it; an id always means the same picture. */
export async function logoPicture(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const [id, rest] = url.pathname.slice(LOGO_PATH.length).split(".png")
  const logo = rest === "" && id ? await readLogo(id) : null
  if (!logo) return sendText(request, response, 404, "There is no such logo.")
  response.writeHead(200, {
    "content-type": "image/png",
    "content-length": logo.mailPicture.length,
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  })
  response.end(request.method === "HEAD" ? undefined : logo.mailPicture)
}
