const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing, with its attributes and what is in it. */
export function drawn(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A drawing as a text that stands alone. */
export const written = (drawing) => new XMLSerializer().serializeToString(drawing);
