// The map of a slide: outlines, and the zones at hand with their names, as near as they are.
import { drawn } from "../scripts/drawing.js";

/** How much stands around the zones, as a part of them, and how near it goes at most, as a part of the whole map. */
const [AROUND, NEAREST] = [0.35, 0.4];

/** A rectangle around others, of the proportions of the whole. */
function frame(boxes, [x, y, width, height]) {
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const scale = Math.min(1, Math.max(NEAREST, ((right - left) * (1 + 2 * AROUND)) / width, ((bottom - top) * (1 + 2 * AROUND)) / height));
  const [wide, high] = [width * scale, height * scale];
  const within = (middle, size, from, all) => Math.min(Math.max(middle - size / 2, from), from + all - size);
  return [within((left + right) / 2, wide, x, width), within((top + bottom) / 2, high, y, height), wide, high];
}

/** The map with these zones. Their boxes are known once it stands in the page, so it goes near them then. */
export function bareMap({ view, land, city, lakes, zones }, shown) {
  const outlines = (paths, name) => paths.map((d) => drawn("path", { d, class: name }));
  const chosen = zones.filter(({ id }) => shown.includes(id));
  const shapes = chosen.map(({ path, goal }) => drawn("path", { d: path, class: "present-zone", "data-goal": goal }));
  const drawing = drawn(
    "svg",
    { viewBox: view.join(" "), role: "img", "aria-label": chosen.map(({ name }) => name).join("、") },
    ...outlines(land, "present-land"),
    ...outlines(city, "present-city"),
    ...outlines(lakes, "present-lake"),
    ...shapes,
  );
  requestAnimationFrame(() => {
    const boxes = shapes.map((shape) => shape.getBBox());
    if (boxes.length === 0) return;
    const near = frame(boxes, view);
    drawing.setAttribute("viewBox", near.join(" "));
    // As large as the letters beside it.
    const size = Number.parseFloat(getComputedStyle(drawing).fontSize) / Math.min(drawing.clientWidth / near[2], drawing.clientHeight / near[3]);
    drawing.append(
      ...chosen.map(({ name }, at) => {
        const { x, y, width, height } = boxes[at];
        // A name stays within what is seen, whatever its zone does.
        const half = (name.length * size) / 2;
        const middle = Math.min(Math.max(x + width / 2, near[0] + half), near[0] + near[2] - half);
        return drawn("text", { x: middle, y: y + height / 2, "font-size": size, class: "present-name" }, name);
      }),
    );
  });
  return drawing;
}
