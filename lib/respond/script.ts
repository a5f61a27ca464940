/**
 * The page's one script: it improves forms that work without it. A press of a button posts the form in place, once;
 * a lost connection keeps the answer on the device and tries again. It never sends anything by itself on load:
 * an answer kept from an earlier visit is only put back into its form.
 *
 * Plain text, since it is inlined and its hash is part of the page's security policy. The page's words come in
 * attributes of the form: `data-missing`, `data-failed`, `data-unsent`.
 */
const source = `
(() => {
  if (!window.AbortController || !window.fetch || !Element.prototype.toggleAttribute) return
  const find = (selector, root = document) => root.querySelector(selector)
  const key = "nove:" + location.pathname
  const FIELDS = "[name=a],[name^='r.']"
  let pressed = null
  let turn = 0

  const keep = (body) => {
    try {
      body ? localStorage.setItem(key, body) : localStorage.removeItem(key)
    } catch {}
  }

  const kept = () => {
    try {
      return localStorage.getItem(key)
    } catch {}
  }

  const rowsOf = (form) => [...form.querySelectorAll(".row")]

  const say = (id, text) => {
    const place = document.getElementById(id)
    if (place) place.textContent = text || ""
  }

  const toFill = (form) => {
    const empty = rowsOf(form).find((row) => !find(":checked", row))
    return empty ? find(FIELDS, empty) : find(":checked:not(option)", form) || find(FIELDS, form)
  }

  const refuse = (form, text) => {
    const field = toFill(form)
    const row = field.closest(".row")
    const group = find("fieldset", form)
    if (row) row.append(find("#bad"))
    if (group) group.setAttribute("data-wrong", "")
    else field.setAttribute("aria-invalid", true)
    say("bad", text)
    field.focus()
  }

  const ready = () => {
    const form = find("form")
    if (form) form.noValidate = true
    pressed = null
    return form
  }

  const show = (page) => {
    document.title = page.title
    document.documentElement.lang = page.documentElement.lang
    find("main").replaceWith(find("main", page))
    ready()
    scrollTo(0, 0)
    const target = (find(".bad:not(:empty)") && toFill(find("form"))) || find("h1")
    if (target) target.focus()
  }

  const load = async (url, options) => {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), 20000)
    try {
      const response = await fetch(url, { headers: { Accept: "text/html" }, signal: limit.signal, ...options })
      if (response.status > 499 || response.status == 429) throw response
      const page = new DOMParser().parseFromString(await response.text(), "text/html")
      if (!find("main h1", page)) throw response
      return { response, page }
    } finally {
      clearTimeout(timer)
    }
  }

  const pause = (seconds) =>
    new Promise((done) => {
      setTimeout(done, seconds * 1000)
      addEventListener("online", done, { once: true })
    })

  const busy = (form, on) => {
    form.toggleAttribute("data-busy", on)
    for (const button of form.querySelectorAll("button")) button.disabled = on
  }

  const send = async (form, body, mine, wait) => {
    const button = document.activeElement
    busy(form, true)
    try {
      const { response, page } = await load(form.action, { method: "POST", body: new URLSearchParams(body) })
      if (mine != turn) return
      keep()
      if (response.redirected) {
        if (form.q) history.replaceState(null, "", form.action + "?q=" + encodeURIComponent(form.q.value))
        history.pushState(null, "", response.url)
      }
      show(page)
    } catch {
      if (mine != turn) return
      keep(body)
      busy(form, false)
      if (button) button.focus()
      say("note", form.dataset.failed)
      await pause(wait)
      if (mine == turn) send(form, body, mine, Math.min(wait * 2, 60))
    }
  }

  addEventListener("click", (event) => {
    pressed = event.target.closest && event.target.closest("button")
  })

  addEventListener("submit", (event) => {
    const form = event.target
    event.preventDefault()
    if (form.hasAttribute("data-busy")) return
    const body = new URLSearchParams(new FormData(form))
    if (pressed && pressed.name) body.append(pressed.name, pressed.value)
    const isGiven = body.has("skip") || body.getAll("a").some((value) => value.trim())
    const rows = rowsOf(form)
    const isWhole = isGiven || (rows.length && rows.every((row) => find(":checked", row)))
    if (form.dataset.missing && !isWhole) return refuse(form, form.dataset.missing)
    say("bad")
    say("note")
    send(form, String(body), ++turn, 3)
  })

  addEventListener("input", (event) => {
    const { target } = event
    if (target.checked && target.type == "checkbox")
      for (const other of target.form.querySelectorAll("[name=a]"))
        if (other != target && (target.dataset.alone || other.dataset.alone)) other.checked = false
    if (event.target.form && !event.target.form.hasAttribute("data-busy")) turn++
  })

  addEventListener("popstate", async () => {
    turn++
    try {
      show((await load(location.href)).page)
    } catch {
      location.reload()
    }
  })

  const form = ready()
  const unsent = new URLSearchParams(kept() || "")
  if (!form || !form.q || unsent.get("q") != form.q.value) return keep()
  if (unsent.has("skip") || /[?&]score=/.test(location.search)) return keep()
  for (const field of form.querySelectorAll(FIELDS + ",[name=o]")) {
    const values = unsent.getAll(field.name)
    if (field.type == "radio" || field.type == "checkbox") field.checked = values.includes(field.value)
    else field.value = values.join("")
  }
  say("note", form.dataset.unsent)
})()
`

/** The script as it stands in the page: indentation is for its readers. */
export const script = source.trim().replace(/\n\s*/g, "\n")
