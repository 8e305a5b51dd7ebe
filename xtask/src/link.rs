//! The script that fetches the parts of the app, and what each is fetched as: its own file, and before it the one file of what
//! several parts use and the start does not ([`crate::shared`]).
//!
//! The splitter's script has a browser compile what arrives only under the type of WebAssembly, which not every server knows;
//! ours takes the bytes.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};

/// What parts share.
pub(crate) const SHARED: &str = "shared.wasm";
/// The script, by the name under which the glue imports it.
pub(crate) const SCRIPT: &str = "__wasm_split.js";

/// The parts, each with the files it is fetched as: what it shares with others, then its own.
pub(crate) type Parts = BTreeMap<String, Vec<String>>;

/// What is to be merged for these parts, as the splitter lists them, and what each is fetched as from then on.
pub(crate) fn share(parts: Parts) -> (BTreeSet<String>, Parts) {
    let mut chunks = BTreeSet::new();
    let shared = parts.into_iter().map(|(part, files)| {
        // Of a part that has nothing of its own there is no such file.
        let (own, files): (Vec<String>, Vec<String>) = files.into_iter().partition(|file| file.starts_with("split_"));
        let shares = (!files.is_empty()).then(|| SHARED.to_owned());
        chunks.extend(files);
        (part, shares.into_iter().chain(own).collect())
    });
    let shared = shared.collect();
    (chunks, shared)
}

/// The script that fetches the parts. `glue` is the app's, `split` the splitter's own script: what of the app the parts need
/// stands in it.
///
/// # Errors
/// When the splitter's script does not say that.
pub(crate) fn script(parts: &Parts, glue: &str, split: &str) -> Result<String> {
    let names = split.split_once("const { ").and_then(|(_, rest)| rest.split_once(" } = initSync("));
    let (names, _) = names.context("the splitter's script is not as expected")?;
    let names = names.trim().trim_end_matches(',');
    // A build with its checks gives the parts a mark of the app they belong to.
    let mark = split.split_once("{ __wasm_split: {").and_then(|(_, rest)| rest.split_once('}'));
    let mark = mark.map(|(mark, _)| mark.trim()).unwrap_or_default();
    let files: BTreeSet<&String> = parts.values().flatten().collect();
    let address = |file: &&String| format!("  {file:?}: new URL(\"./{file}\", import.meta.url),\n");
    let addresses = files.iter().map(address).collect::<Vec<_>>().concat();
    let exports = parts
        .iter()
        .map(|(part, files)| format!("export const __wasm_split_load_{part} = part({});\n", serde_json::json!(files)));
    let head =
        HEAD.replace("GLUE", glue).replace("MARK", mark).replace("NAMES", names).replace("ADDRESSES", &addresses);
    Ok(head + &exports.collect::<String>())
}

const HEAD: &str = r#"import { initSync } from "GLUE";

const addresses = {
ADDRESSES};
const loads = new Map();

/** What of the app the parts need. */
function imports() {
  const { NAMES } = initSync();
  return { __wasm_split: { MARK NAMES } };
}

async function bytes(file) {
  const answer = await fetch(addresses[file]);
  if (!answer.ok) throw new Error(`${file} ${answer.status}`);
  return answer.arrayBuffer();
}

/** Fetches a file and makes it part of the app, once. One that did not come is fetched anew when it is next asked for. */
function load(file, after) {
  if (!loads.has(file)) {
    const loading = (async () => {
      const own = bytes(file);
      // Reported below, when it is waited for.
      own.catch(() => {});
      await after;
      await WebAssembly.instantiate(await own, imports());
    })();
    loads.set(file, loading);
    loading.catch(() => loads.delete(file));
  }
  return loads.get(file);
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
    imports().__wasm_split.__indirect_function_table.get(callback)(data, came);
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
    fn what_is_shared_comes_as_one_file_before_a_parts_own() {
        let split = parts(&[
            ("charts", &["split_charts.wasm"]),
            ("pages", &["chunk_1.wasm", "chunk_2.wasm", "split_pages.wasm"]),
            ("search", &["chunk_2.wasm", "split_search.wasm"]),
        ]);
        let (chunks, shared) = share(split);
        assert_eq!(chunks.into_iter().collect::<Vec<_>>(), ["chunk_1.wasm", "chunk_2.wasm"]);
        let expected = parts(&[
            ("charts", &["split_charts.wasm"]),
            ("pages", &[SHARED, "split_pages.wasm"]),
            ("search", &[SHARED, "split_search.wasm"]),
        ]);
        assert_eq!(shared, expected);
    }

    #[test]
    fn the_script_names_what_the_parts_need_and_fetches_each_file_under_one_name() {
        let split = "shared = { __wasm_split: { __canary_1: ~0xdead, } };\nconst { __indirect_function_table, memory,  } = initSync(undefined, undefined);";
        let shared = parts(&[("pages", &[SHARED, "split_pages.wasm"])]);
        let script = script(&shared, "./app.js", split).unwrap();
        assert!(script.contains("{ __wasm_split: { __canary_1: ~0xdead, __indirect_function_table, memory } }"));
        assert!(script.contains("const { __indirect_function_table, memory } = initSync();"));
        assert!(script.contains(r#"export const __wasm_split_load_pages = part(["shared.wasm","split_pages.wasm"]);"#));
        assert!(script.contains(r#""shared.wasm": new URL("./shared.wasm", import.meta.url),"#));
        assert!(super::script(&shared, "./app.js", "").is_err());
    }
}
