//! The words the app itself says, beside those its pages come with: so few that the start of the app carries them.

use super::{Texts, annotation::plain, ja};

macro_rules! live_texts {
    ($($field:ident),* $(,)?) => {
        /// What the app says in one language: some of the words of [`Texts`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "a field is named after what it says; the words are in the language's own file")]
        pub struct LiveTexts {
            $(pub $field: &'static str,)*
        }

        impl LiveTexts {
            /// Those of all words.
            pub const fn of(texts: &Texts) -> Self {
                Self { $($field: texts.$field,)* }
            }

            /// The words in the order of the fields; nothing where they are too many or too few.
            fn from_list(words: Vec<&'static str>) -> Option<Self> {
                let mut words = words.into_iter();
                let texts = Self { $($field: words.next()?,)* };
                words.next().is_none().then_some(texts)
            }

            /// The words in the order of the fields.
            #[cfg(feature = "ssr")]
            fn list(&self) -> Vec<&'static str> {
                vec![$(self.$field),*]
            }
        }
    };
}

/// The first line of the file, so that another is not taken for one.
const HEAD: &str = "words\n";

live_texts! {
    chart_failed, furigana_failed, glossary, note_close, note_count,     note_done, note_label,     note_placeholder, note_to_read, note_to_write, note_write, notes_more, part_failed, reload,
    retry, search_coming, source_failed, source_page,     term_close, term_explain, term_general, term_in_plan, updated,
}

impl LiveTexts {
    /// In the plan's own language. The others are files of their own, fetched by those who read them.
    pub const JAPANESE: &'static Self = &Self::of(&ja::TEXTS);

    /// Reads the file of a language, without its readings; nothing where it is not one of this build. What is read lives as long
    /// as the page. It is lines, since a parser of JSON would be a fortieth of the start.
    pub fn read(file: &str) -> Option<&'static Self> {
        let words = file.strip_prefix(HEAD)?.split('\n').map(|word| &*plain(word).into_owned().leak()).collect();
        Some(Box::leak(Box::new(Self::from_list(words)?)))
    }

    /// The file of a language: a line for each of its words, none of which holds two.
    #[cfg(feature = "ssr")]
    pub fn written(&self) -> String {
        HEAD.to_owned() + &self.list().join("\n")
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_words_reads_back() {
        let file = LiveTexts::JAPANESE.written();
        assert_eq!(LiveTexts::read(&file), Some(LiveTexts::JAPANESE));
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        let whole = LiveTexts::JAPANESE.written();
        let (short, long) = (whole.rsplit_once('\n').unwrap_or_default().0, format!("{whole}\n"));
        for file in ["", "words", "words\n", "<!DOCTYPE html>\n", &whole["words\n".len()..], short, &long] {
            assert_eq!(LiveTexts::read(file), None, "{file}");
        }
    }
}
