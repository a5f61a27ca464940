/**
 * Makes the children of one node like those of another, and changes nothing that is like it already: the place that is
 * scrolled to, and a style sheet, stay as they are.
 */
export function patchChildren(shown: Node, fresh: Node): void {
  const wanted = [...fresh.childNodes]
  for (const [place, node] of wanted.entries()) {
    const present = shown.childNodes[place]
    if (!present) shown.appendChild(node)
    else if (!present.isEqualNode(node)) patch(present, node)
  }
  while (shown.childNodes.length > wanted.length) shown.lastChild?.remove()
}

function patch(shown: ChildNode, fresh: ChildNode): void {
  if (shown.nodeName !== fresh.nodeName) shown.replaceWith(fresh)
  else if (isElement(shown) && isElement(fresh)) {
    patchAttributes(shown, fresh)
    patchChildren(shown, fresh)
  } else shown.nodeValue = fresh.nodeValue
}

function patchAttributes(shown: Element, fresh: Element): void {
  for (const { name } of [...shown.attributes]) if (!fresh.hasAttribute(name)) shown.removeAttribute(name)
  for (const { name, value } of fresh.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value)
}

// Nodes of a frame are no instances of this window's classes.
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE
