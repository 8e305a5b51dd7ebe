// The plan as its editors wrote it, read straight from seeds/ and not through the app, so that the app can be held against it.
import { readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";

const seeds = new URL("../../../seeds/plan/", import.meta.url);
const read = (name) => parse(readFileSync(new URL(name, seeds), "utf8"));
const readAll = (folder) => readdirSync(new URL(`${folder}/`, seeds)).sort().map((name) => read(`${folder}/${name}`));

export const plan = read("plan.toml");
export const goals = readAll("goals");
export const measures = readAll("measures");
export const zones = read("zones.toml").zone;
export const audiences = read("audiences.toml").group;
export const directions = goals.flatMap((goal) => goal.direction.map((direction) => ({ ...direction, goal })));
export const projects = measures.flatMap((measure) => measure.project.map((project) => ({ ...project, measure })));

export const goalOf = (measure) => directions.find((direction) => direction.id === measure.direction).goal;
export const measuresOf = (direction) => measures.filter((measure) => measure.direction === direction.id);

/** The footnote mark in a cell: `※1` of `1.51※1`. */
const markIn = (text) => text.match(/※\d*/)?.[0];
const unmarked = (text) => text.replace(/※\d*/, "");

const KINDS = { point: "一時点の値", annual: "1年間の値", cumulative: "延べ・累計", maintain: "維持" };

/** One line of a table of figures, as a reader has to see it. */
function figure(line, owner, id) {
  const none = line.baseline.startsWith("―");
  const own = (owner.footnote ?? []).filter((note) => note.kpi === line.id);
  const marks = [line.name, line.baseline, line.target].map(markIn);
  const notes = marks.filter(Boolean).map((mark) => owner.footnote.find((note) => note.mark === mark && !note.kpi));
  return {
    id,
    name: unmarked(line.name),
    mark: marks[0] ?? "",
    unit: line.unit,
    baseline: none ? "―" : unmarked(line.baseline),
    baselineMark: marks[1] ?? "",
    measured: none ? "―" : (line.baseline_period ?? owner.columns.baseline),
    target: unmarked(line.target),
    targetMark: marks[2] ?? own.map((note) => note.mark).join(""),
    due: owner.columns.target,
    kind: KINDS[line.kind],
    inferred: line.kind_basis === "inferred",
    notes: [...notes, ...own],
  };
}

export const targetsOf = (goal) => goal.target.map((line) => figure(line, goal, `target-${goal.id}-${line.id}`));
export const kpisOf = (measure) => measure.kpi.map((line) => figure(line, measure, `kpi-${measure.id}-${line.id}`));

/** All figures in the order of the plan: a goal's own targets, then the KPIs of its measures. */
export const figures = goals.flatMap((goal) => [
  ...targetsOf(goal).map((figure) => ({ ...figure, owner: `基本目標${goal.id}` })),
  ...measures
    .filter((measure) => goalOf(measure) === goal)
    .flatMap((measure) => kpisOf(measure).map((figure) => ({ ...figure, owner: `施策${measure.id}` }))),
]);

/** The addresses a plan has in its own language, each page of it. */
export const pages = [
  "", "map/", "tree/", "kpis/", "review/", "report/", "search/", "notes/", "glossary/", "about/", "data/", "accessibility/", "privacy/", "offline/", "embed/", "workshop/",
  ...goals.map(({ id }) => `goals/${id}/`),
  ...directions.map(({ id }) => `directions/${id}/`),
  ...measures.map(({ id }) => `measures/${id}/`),
  ...zones.map(({ id }) => `zones/${id}/`),
  ...figures.map(({ id }) => `kpis/${id.replace("kpi-", "")}/`),
];

/** The folders of the languages. */
export const languages = ["", "easy/", "en/"];

/** Every address: each page in each language. */
export const addresses = languages.flatMap((language) => pages.map((page) => `${language}${page}`));
