/** A person's browser without JavaScript: opens the page, fills in its form, presses the button. */
export type OpenForm = { path: string; question: string; renderToken: string }

const hidden = (html: string, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1]

/** Opens a survey link and reads the form on it, if there is one; `question` asks for one by its id. */
export async function openForm(origin: string, path: string, question?: string): Promise<OpenForm | undefined> {
  const response = await fetch(`${origin}${path}${question ? `?q=${question}` : ""}`)
  const html = await response.text()
  const asked = hidden(html, "q")
  const renderToken = hidden(html, "t")
  if (response.status !== 200) throw new Error(`The link answers ${response.status}.`)
  return asked && renderToken ? { path, question: asked, renderToken } : undefined
}

/** Presses the button. Returns the status, 303 when the answer was taken. */
export async function postForm(origin: string, form: OpenForm, fields: Record<string, string>): Promise<number> {
  const response = await fetch(`${origin}${form.path}`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ q: form.question, t: form.renderToken, ...fields }).toString(),
  })
  await response.arrayBuffer()
  return response.status
}
