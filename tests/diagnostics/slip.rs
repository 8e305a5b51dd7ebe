//! The shipped seeds with one thing changed, as an editor's slip would change them.

use strategy_explorer::{
    plan::diagnostic::Diagnostic,
    proof::{Seeds, check},
};

/// One change of the seeds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Slip {
    /// In a file, a passage is written differently. The first place counts.
    Write(&'static str, &'static str, &'static str),
    /// In a file, a passage is written in bytes of another encoding.
    Save(&'static str, &'static str, &'static [u8]),
    /// In a file, everything from one passage up to before another (or the end) is lost.
    Lose(&'static str, &'static str, &'static str),
    /// A file gets another name.
    Rename(&'static str, &'static str),
    /// A file is lost.
    Remove(&'static str),
    /// A file appears.
    Add(&'static str, &'static str),
}

impl Slip {
    /// The seeds after the slip.
    pub(crate) fn seeds(self) -> Seeds {
        let shipped = Seeds::shipped();
        let mut files: Vec<(String, String)> =
            shipped.files().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
        match self {
            Self::Save(path, from, bytes) => {
                let (before, after) = found(&mut files, path).1.split_once(from).unwrap();
                let bytes = [before.as_bytes(), bytes, after.as_bytes()].concat();
                let files = files.into_iter().map(|(other, text)| {
                    let text = if other == path { bytes.clone() } else { text.into_bytes() };
                    (other, text)
                });
                return Seeds::from_bytes(files);
            }
            Self::Add(path, text) => files.push((path.to_owned(), text.to_owned())),
            Self::Remove(path) => files.retain(|(other, _)| other != path),
            Self::Rename(path, to) => to.clone_into(&mut found(&mut files, path).0),
            Self::Write(path, from, to) => {
                let text = &mut found(&mut files, path).1;
                assert!(text.contains(from), "{path} no longer holds {from}");
                *text = text.replacen(from, to, 1);
            }
            Self::Lose(path, from, to) => {
                let text = &mut found(&mut files, path).1;
                let first = text.find(from).unwrap_or_else(|| panic!("{path} no longer holds {from}"));
                let last = if to.is_empty() { text.len() } else { first + text[first..].find(to).unwrap() };
                text.replace_range(first..last, "");
            }
        }
        Seeds::new(files)
    }

    /// What is told about it.
    pub(crate) fn diagnostics(self) -> Vec<Diagnostic> {
        check(&self.seeds()).map_or_else(|diagnostics| diagnostics.iter().cloned().collect(), |_| Vec::new())
    }
}

fn found<'a>(files: &'a mut [(String, String)], path: &str) -> &'a mut (String, String) {
    files.iter_mut().find(|(other, _)| other == path).unwrap_or_else(|| panic!("{path} is no longer there"))
}
