//! What several parts of the app use and its start does not, as one file, and the script that fetches the parts.
//!
//! The splitter leaves a module for every set of parts that have something in common: twenty of them, most of a few bytes, each
//! a way to the server. Here they become one file, module behind module, which comes with the first part that needs it. And the
//! splitter's script has a browser compile what arrives only under the type of WebAssembly, which not every server knows; ours
//! takes the bytes.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What parts share.
const SHARED: &str = "shared.bin";
/// The script, by the name under which the glue imports it.
pub(crate) const SCRIPT: &str = "__wasm_split.js";

/// The parts, each with the files it is fetched as: what it shares with others, then its own.
pub(crate) type Parts = BTreeMap<String, Vec<String>>;

/// What is to be merged for these parts, as the splitter lists them, and what each is fetched as from then on.
pub(crate) fn share(parts: Parts) -> (BTreeSet<String>, Parts) {
    let mut chunks = BTreeSet::new();
    let shared = parts.into_iter().map(|(part, mut files)| {
        let own = files.pop();
        let shares = (!files.is_empty()).then(|| SHARED.to_owned());
        chunks.extend(files);
        (part, shares.into_iter().chain(own).collect())
    });
    let shared = shared.collect();
    (chunks, shared)
}

/// Puts modules one behind the other into one file, in the place of theirs. Says where each ends.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn pack(chunks: &BTreeSet<String>, folder: &Path) -> Result<Vec<usize>> {
    let (mut all, mut ends) = (Vec::new(), Vec::new());
    for chunk in chunks {
        let path = folder.join(chunk);
        let module = fs::read(&path).with_context(|| format!("{chunk} cannot be read"))?;
        all.extend(without_names(&module).with_context(|| format!("{chunk} is no module"))?);
        ends.push(all.len());
        fs::remove_file(&path).with_context(|| format!("{chunk} cannot be removed"))?;
    }
    fs::write(folder.join(SHARED), all).with_context(|| format!("{SHARED} cannot be written"))?;
    Ok(ends)
}

/// A module without its custom sections, in which the names of its functions take more than their code. Nothing of what is no
/// module. <https://webassembly.github.io/spec/core/binary/modules.html#sections>
fn without_names(module: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let [id, body @ ..] = rest {
        let (mut length, mut digits) = (0_usize, 0);
        for byte in body {
            length |= usize::from(byte & 0x7f) << (7 * digits);
            digits += 1;
            if byte & 0x80 == 0 {
                break;
            }
        }
        let (section, after) = rest.split_at_checked(1 + digits + length)?;
        if *id != 0 {
            kept.extend(section);
        }
        rest = after;
    }
    Some(kept)
}

/// The script that fetches the parts. `ends` says where the modules end that parts share, `glue` is the app's, `split` the
/// splitter's own script: what of the app the parts need stands in it.
///
/// # Errors
/// When the splitter's script does not say that.
pub(crate) fn script(parts: &Parts, ends: &[usize], glue: &str, split: &str) -> Result<String> {
    let names = split.split_once("const { ").and_then(|(_, rest)| rest.split_once(" } = initSync("));
    let (names, _) = names.context("the splitter's script is not as expected")?;
    let names = names.trim().trim_end_matches(',');
    let files: BTreeSet<&String> = parts.values().flatten().collect();
    let addresses: String =
        files.iter().map(|file| format!("  {file:?}: new URL(\"./{file}\", import.meta.url),\n")).collect();
    let exports = parts
        .iter()
        .map(|(part, files)| format!("export const __wasm_split_load_{part} = part({});\n", serde_json::json!(files)));
    let head = HEAD.replace("GLUE", glue).replace("NAMES", names).replace("ADDRESSES", &addresses);
    let head = head.replace("SHARED", SHARED).replace("ENDS", &serde_json::json!(ends).to_string());
    Ok(head + &exports.collect::<String>())
}

const HEAD: &str = r#"import { initSync } from "GLUE";

const addresses = {
ADDRESSES};
/** Where the modules end that parts share. */
const ends = ENDS;
const loads = new Map();

/** What of the app the parts need. */
function imports() {
  const { NAMES } = initSync();
  return { __wasm_split: { NAMES } };
}

/** The modules in a file. */
async function modules(file) {
  const answer = await fetch(addresses[file]);
  if (!answer.ok) throw new Error(`${file} ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  return file === "SHARED" ? ends.map((end, at) => bytes.slice(ends[at - 1] ?? 0, end)) : [bytes];
}

/** Fetches a file and makes it part of the app, once. One that did not come is fetched anew when it is next asked for. */
function load(file, after) {
  if (!loads.has(file)) {
    const loading = (async () => {
      const own = modules(file);
      // Reported below, when it is waited for.
      own.catch(() => {});
      await after;
      for (const module of await own) await WebAssembly.instantiate(module, imports());
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
    fn a_module_loses_its_names_and_nothing_else() {
        let head = [0, 97, 115, 109, 1, 0, 0, 0];
        let (memory, names) = ([5, 3, 1, 0, 1], [0, 0x85, 0, 4, b'n', b'a', b'm', b'e']);
        let module = [&head[..], &names, &memory, &names].concat();
        assert_eq!(without_names(&module), Some([&head[..], &memory].concat()));
        assert_eq!(without_names(&[&head[..], &[5, 9, 1]].concat()), None, "cut off");
        assert_eq!(without_names(&head[..4]), None);
    }

    #[test]
    fn the_script_names_what_the_parts_need_and_fetches_each_file_under_one_name() {
        let split = "const { __indirect_function_table, memory,  } = initSync(undefined, undefined);";
        let shared = parts(&[("pages", &[SHARED, "split_pages.wasm"])]);
        let script = script(&shared, &[3, 5], "./app.js", split).unwrap();
        assert!(script.contains("const { __indirect_function_table, memory } = initSync();"));
        assert!(script.contains(r#"export const __wasm_split_load_pages = part(["shared.bin","split_pages.wasm"]);"#));
        assert!(script.contains(r#""shared.bin": new URL("./shared.bin", import.meta.url),"#));
        assert!(script.contains("const ends = [3,5];"));
        assert!(super::script(&shared, &[], "./app.js", "").is_err());
    }
}
