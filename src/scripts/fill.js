/** Puts each part where a text has its name in braces; what has no part stays. */
export const fill = (template, parts) => template.replace(/\{(\w+)\}/gu, (hole, name) => parts[name] ?? hole);
