/**
 * Building DOM nodes. Text always goes in as text nodes: what a person or a bot
 * wrote can never become markup on this page.
 */

/**
 * @param {string} spec tag with optional classes: "div", "button.chip.wide"
 * @param {Record<string, unknown>} props attributes; `on*` functions become listeners;
 *   `false`, `null` and `undefined` leave the attribute out, `true` writes it empty
 * @param {...(Node|string|null|undefined|false|Array)} children
 * @returns {HTMLElement}
 */
export function el(spec, props = {}, ...children) {
  const [tag, ...classes] = spec.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  for (const [name, value] of Object.entries(props)) setProp(node, name, value);
  node.append(...children.flat().filter(present));
  return node;
}

function setProp(node, name, value) {
  if (name.startsWith("on") && typeof value === "function") {
    node.addEventListener(name.slice(2), value);
  } else if (value === true) {
    node.setAttribute(name, "");
  } else if (present(value)) {
    node.setAttribute(name, String(value));
  }
}

function present(value) {
  return value !== null && value !== undefined && value !== false;
}

/** A real `<button type="button">`, so that no form is ever submitted by accident. */
export function button(spec, props, ...children) {
  return el(`button${spec ? `.${spec}` : ""}`, { type: "button", ...props }, ...children);
}

/** The element that the page cannot live without; says which one is missing. */
export function need(selector, root = document) {
  const node = root.querySelector(selector);
  if (!node) throw new Error(`The page has no ${selector}`);
  return node;
}

/** Writes text only when it differs, so that screen readers and layout are left alone. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Makes `nodes` the children of `parent`; a node that stays is never taken out, not even for a moment. */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let place = parent.firstChild;
  for (const node of nodes) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}
