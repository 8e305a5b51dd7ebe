// Says what the site is made of that others made: licences.txt, with the terms of each, for readers; sbom.cdx.json, a bill of
// materials in CycloneDX 1.6, for programs. Crates are those compiled into the app, npm packages those the bundler took in.
// Fails where the terms of one are not among those a city can pass on without asking.
// usage: CARGO=<cargo> node xtask/inventory.mjs <site folder> <assets.json> <features>
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "smol-toml";

const [site, assets, features] = process.argv.slice(2);
const cargo = process.env.CARGO ?? "cargo";
const WASM = "wasm32-unknown-unknown";

/** Terms that ask for no more than to be passed on with the work. */
const PASSED_ON = new Set(parse(readFileSync("deny.toml", "utf8")).licenses.allow);

/** Whether an expression of SPDX leaves a choice that is passed on; crates of old have a slash for `OR`. */
const isPassedOn = (expression) =>
  expression.split(" AND ").every((all) => all.replace(/[()]/gu, "").split(/ OR |\//u).some((one) => PASSED_ON.has(one.trim())));

const isTerms = (name) => /^(licen[cs]e|copying|notice|unlicense)/iu.test(name) && !/\.(rs|js)$/u.test(name);

/** The terms that lie in the folder of a package. */
function termsIn(folder) {
  const files = (place) => readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => join(place, name));
  const further = ["licenses", "LICENSES"].map((name) => join(folder, name)).filter((place) => existsSync(place));
  const own = files(folder).filter((path) => isTerms(path.slice(folder.length + 1)));
  return [...own, ...further.flatMap(files)].map((path) => readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim());
}

/** The crates that are compiled into the app: what it needs, and what that needs, but for what only helps to compile it. */
function crates() {
  const asked = ["metadata", "--format-version", "1", "--locked", "--filter-platform", WASM, "--features", features];
  const { packages, resolve } = JSON.parse(execFileSync(cargo, asked, { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] }));
  const byId = new Map(packages.map((it) => [it.id, it]));
  const nodes = new Map(resolve.nodes.map((it) => [it.id, it]));
  const isMacro = (id) => byId.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set();
  const walk = (id) => {
    if (found.has(id) || isMacro(id)) return;
    found.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind === null)) walk(pkg);
  };
  walk(resolve.root);
  found.delete(resolve.root);
  const locked = parse(readFileSync("Cargo.lock", "utf8")).package;
  return [...found].map((id) => {
    const { name, version, license, manifest_path } = byId.get(id);
    const { checksum } = locked.find((it) => it.name === name && it.version === version);
    return { name, version, license: license?.replaceAll("/", " OR "), purl: `pkg:cargo/${name}@${version}`, hash: ["SHA-256", checksum], terms: termsIn(dirname(manifest_path)) };
  });
}

/** The standard library, which is compiled into the app too. */
function std() {
  const [version] = /\d+\.\d+\.\d+/u.exec(execFileSync(process.env.RUSTC ?? "rustc", ["--version"], { encoding: "utf8" }));
  return { name: "std", version, license: "MIT OR Apache-2.0", purl: `pkg:generic/rust-std@${version}`, terms: [] };
}

/** The npm packages that the bundler took something of. */
function npmPackages() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return JSON.parse(readFileSync(assets, "utf8")).packages.map((name) => {
    const { version, license, integrity } = packages[`node_modules/${name}`];
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    const hash = ["SHA-512", Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex")];
    return { name, version, license, purl, hash, terms: termsIn(`node_modules/${name}`) };
  });
}

const order = ({ purl }, other) => (purl < other.purl ? -1 : 1);
const all = [std(), ...crates(), ...npmPackages()].sort(order);
const refused = all.filter(({ license }) => !license || !isPassedOn(license));
if (refused.length > 0) {
  console.error(refused.map(({ purl, license }) => `${purl}: ${license ?? "no licence"}`).join("\n"));
  console.error("the terms of these are not known to be such that a site can pass them on (deny.toml)");
  process.exit(1);
}

const component = ({ name, version, license, purl, hash }) => ({
  type: "library",
  "bom-ref": purl,
  name,
  version,
  ...(hash && { hashes: [{ alg: hash[0], content: hash[1] }] }),
  licenses: [{ expression: license }],
  purl,
});
const { package: own } = parse(readFileSync("Cargo.toml", "utf8"));
const bill = {
  $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: { type: "application", "bom-ref": own.name, name: own.name, version: own.version } },
  components: all.map(component),
};
writeFileSync(`${site}/sbom.cdx.json`, `${JSON.stringify(bill, null, 1)}\n`);

// The same words stand once, under all that they are the terms of.
const terms = new Map();
for (const { name, version, terms: own } of all) {
  for (const text of own) terms.set(text, [...(terms.get(text) ?? []), `${name} ${version}`]);
}
const width = Math.max(...all.map(({ name, version }) => `${name} ${version}`.length));
const list = all.map(({ name, version, license }) => `${`${name} ${version}`.padEnd(width)}  ${license}`);
const texts = [...terms].map(([text, of]) => `==== ${of.join(", ")} ====\n\n${text}\n`);
writeFileSync(`${site}/licences.txt`, [`${list.join("\n")}\n`, ...texts].join("\n\n"));
