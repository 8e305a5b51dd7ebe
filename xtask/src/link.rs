//! The script that fetches the parts of the app, and what each is fetched as: its own file, and before it what it shares with
//! others and the start does not use ([`crate::shared`]): one file of what light parts use, one of what else only heavy ones do, the
//! parser of JSON above all, one of what only those share that keep what a reader writes, and one each of what only those
//! do that are about notes, about measured values, and about notes together: most who have notes open no such page; and one of
//! what unpacks, which workbooks and notes that travel have in common.
//!
//! The splitter's script has a browser compile what arrives only under the type of WebAssembly, which not every server knows;
//! ours takes the bytes.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};

/// What light parts share with others.
const SHARED: &str = "shared.wasm";
/// What only heavy parts share.
const HEAVY: &str = "shared-heavy.wasm";
/// What only parts share that keep what a reader writes.
const KEPT: &str = "shared-kept.wasm";
/// Those parts: what merges and stores is of no use to the others.
const KEEP: [&str; 8] = ["board", "desk", "files", "notes", "report", "review", "workbook", "workshop"];
/// What only parts share that are about notes.
const NOTES: &str = "shared-notes.wasm";
/// What only those of them share that open on a page of their own: what keeps notes does without it.
const TOGETHER: &str = "shared-together.wasm";
/// What keeps notes.
const KEEPS_NOTES: &str = "notes";
/// What only parts share that are about measured values.
const VALUES: &str = "shared-values.wasm";
/// Those of them that are not about notes. Workbooks are opened for measured values alone.
const NOT_NOTES: [&str; 3] = ["board", "review", "workbook"];
/// What only the first of these shares with those about notes: it unpacks.
const PACKED: &str = "shared-packed.wasm";
const UNPACKS: &str = "workbook";
/// What is about both: what it shares with one of the two kinds is theirs all the same.
const BOTH: &str = "report";
/// The parts that are small and come at a press, which should not wait for what they do not use.
const LIGHT: [&str; 4] = ["filters", "glossary", "near", "source"];
/// The script, by the name under which the glue imports it.
pub(crate) const SCRIPT: &str = "__wasm_split.js";

/// The parts, each with the files it is fetched as: what it shares with others, then its own.
pub(crate) type Parts = BTreeMap<String, Vec<String>>;

/// What is to be put together for these parts, as the splitter lists them, each with its file, and what each part is fetched as
/// from then on.
pub(crate) fn share(parts: Parts) -> (BTreeMap<String, BTreeSet<String>>, Parts) {
    let is_own = |file: &str| file.starts_with("split_");
    let light: BTreeSet<String> = LIGHT.iter().filter_map(|part| parts.get(*part)).flatten().cloned().collect();
    let used_by = |is: &dyn Fn(&str) -> bool| -> BTreeSet<String> {
        parts.iter().filter(|(part, _)| is(part)).flat_map(|(_, files)| files).cloned().collect()
    };
    let others = used_by(&|part| !KEEP.contains(&part));
    let by_values = used_by(&|part| NOT_NOTES.contains(&part));
    let by_open = used_by(&|part| NOT_NOTES.contains(&part) && part != UNPACKS);
    let by_keeper = used_by(&|part| part == KEEPS_NOTES || part == BOTH);
    let by_notes = used_by(&|part| KEEP.contains(&part) && !NOT_NOTES.contains(&part) && part != BOTH);
    let mut joined: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let shared = parts.into_iter().map(|(part, files)| {
        // Of a part that has nothing of its own there is no such file.
        let (own, chunks): (Vec<String>, Vec<String>) = files.into_iter().partition(|file| is_own(file));
        let mut needed = BTreeSet::new();
        for chunk in chunks {
            let file = match () {
                () if light.contains(&chunk) => SHARED,
                () if others.contains(&chunk) => HEAVY,
                () if !by_values.contains(&chunk) && !by_keeper.contains(&chunk) => TOGETHER,
                () if !by_values.contains(&chunk) => NOTES,
                () if !by_notes.contains(&chunk) => VALUES,
                () if !by_open.contains(&chunk) && !by_keeper.contains(&chunk) => PACKED,
                () => KEPT,
            };
            needed.insert(file);
            joined.entry(file.to_owned()).or_default().insert(chunk);
        }
        // What few share may use what more do.
        let shares = [SHARED, HEAVY, KEPT, NOTES, TOGETHER, VALUES, PACKED]
            .into_iter()
            .filter(|file| needed.contains(file))
            .map(str::to_owned);
        (part, shares.chain(own).collect())
    });
    let shared = shared.collect();
    (joined, shared)
}

/// The script that fetches the parts. `glue` is the app's, `split` the splitter's own script: by what a
/// build with its checks is told stands in it.
///
/// # Errors
/// When the splitter's script does not say that.
pub(crate) fn script(parts: &Parts, glue: &str, split: &str) -> Result<String> {
    split.split_once(" } = initSync(").context("the splitter's script is not as expected")?;
    // A build with its checks gives the parts a mark of the app they belong to.
    let mark = split.split_once("{ __wasm_split: {").and_then(|(_, rest)| rest.split_once('}'));
    let mark = mark.map(|(mark, _)| mark.trim()).unwrap_or_default();
    // A file goes by its place in the list: its name would stand in every first visit as often as parts need it.
    let files: Vec<&String> = parts.values().flatten().collect::<BTreeSet<_>>().into_iter().collect();
    let address = |file: &&String| format!("  \"./{file}\",\n");
    let addresses = files.iter().map(address).collect::<Vec<_>>().concat();
    let exports = parts.iter().map(|(part, own)| {
        let places: Vec<_> = own.iter().filter_map(|file| files.iter().position(|known| *known == file)).collect();
        format!("export const __wasm_split_load_{part} = part({});\n", serde_json::json!(places))
    });
    let head = HEAD.replace("GLUE", glue).replace("MARK", mark).replace("ADDRESSES", &addresses);
    Ok(head + &exports.collect::<String>())
}

const HEAD: &str = r#"import { initSync } from "GLUE";

const addresses = [
ADDRESSES];
const loads = [];

/** What of the app the parts need, among all that it shows. */
const imports = () => ({ __wasm_split: { MARK ...initSync() } });

async function bytes(file) {
  const answer = await fetch(new URL(addresses[file], import.meta.url));
  if (!answer.ok) throw answer;
  return answer.arrayBuffer();
}

/** Fetches a file and makes it part of the app, once. One that did not come is fetched anew when it is next asked for. */
function load(file, after) {
  return (loads[file] ??= (async () => {
    try {
      const own = bytes(file);
      // Reported below, when it is waited for.
      own.catch(() => {});
      await after;
      await WebAssembly.instantiate(await own, imports());
    } catch (error) {
      loads[file] = undefined;
      throw error;
    }
  })());
}

/** Loads the files of a part, each behind the ones before it, and tells the app whether they came. */
function part(files) {
  return async (callback, data) => {
    let came = true;
    try {
      await files.reduce((before, file) => load(file, before), undefined);
    } catch {
      came = false;
    }
    initSync().__indirect_function_table.get(callback)(data, came);
  };
}

"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(list: &[(&str, &[&str])]) -> Parts {
        let files = |files: &[&str]| files.iter().map(|file| (*file).to_owned()).collect();
        list.iter().map(|(part, list)| ((*part).to_owned(), files(list))).collect()
    }

    #[test]
    fn what_is_shared_comes_before_a_parts_own_and_light_parts_wait_for_little() {
        let split = parts(&[
            ("near", &["chunk_1.wasm", "split_near.wasm"]),
            ("board", &["chunk_4.wasm", "chunk_6.wasm", "split_board.wasm"]),
            ("desk", &["chunk_5.wasm", "chunk_7.wasm", "split_desk.wasm"]),
            ("files", &["chunk_4.wasm", "chunk_5.wasm", "chunk_7.wasm", "split_files.wasm"]),
            ("notes", &["chunk_2.wasm", "chunk_4.wasm", "chunk_5.wasm", "split_notes.wasm"]),
            ("pages", &["chunk_1.wasm", "chunk_2.wasm", "chunk_3.wasm", "split_pages.wasm"]),
            ("review", &["chunk_4.wasm", "chunk_6.wasm", "split_review.wasm"]),
            ("search", &["chunk_2.wasm", "split_search.wasm"]),
            ("source", &["split_source.wasm"]),
        ]);
        let (joined, shared) = share(split);
        let expected = parts(&[
            (SHARED, &["chunk_1.wasm"]),
            (HEAVY, &["chunk_2.wasm", "chunk_3.wasm"]),
            (KEPT, &["chunk_4.wasm"]),
            (NOTES, &["chunk_5.wasm"]),
            (TOGETHER, &["chunk_7.wasm"]),
            (VALUES, &["chunk_6.wasm"]),
        ]);
        assert_eq!(joined.into_iter().map(|(file, of)| (file, of.into_iter().collect())).collect::<Parts>(), expected);
        let expected = parts(&[
            ("board", &[KEPT, VALUES, "split_board.wasm"]),
            ("desk", &[NOTES, TOGETHER, "split_desk.wasm"]),
            ("files", &[KEPT, NOTES, TOGETHER, "split_files.wasm"]),
            ("near", &[SHARED, "split_near.wasm"]),
            ("notes", &[HEAVY, KEPT, NOTES, "split_notes.wasm"]),
            ("pages", &[SHARED, HEAVY, "split_pages.wasm"]),
            ("review", &[KEPT, VALUES, "split_review.wasm"]),
            ("search", &[HEAVY, "split_search.wasm"]),
            ("source", &["split_source.wasm"]),
        ]);
        assert_eq!(shared, expected);
    }

    #[test]
    fn the_script_names_what_the_parts_need_and_fetches_each_file_under_one_name() {
        let split = "shared = { __wasm_split: { __canary_1: ~0xdead, } };\nconst { __indirect_function_table, memory,  } = initSync(undefined, undefined);";
        let shared = parts(&[("pages", &[SHARED, "split_pages.wasm"])]);
        let script = script(&shared, "./app.js", split).unwrap();
        assert!(script.contains("{ __wasm_split: { __canary_1: ~0xdead, ...initSync() } }"));
        assert!(script.contains(r"export const __wasm_split_load_pages = part([0,1]);"));
        assert!(script.contains("[\n  \"./shared.wasm\","));
        assert!(super::script(&shared, "./app.js", "").is_err());
    }
}
