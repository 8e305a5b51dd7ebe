//! What a browser needs for the review, as a file of its own: words in the language of the page, rules, grading sets and lists. What
//! heads columns and stands in lists comes in every language, since a file may be in any.

use super::{
    grading::{Band, Grading},
    policy::Policy,
    rules::{FigureRule, Keep, Revision, Rules},
    words::ReviewWords,
};
use crate::text::localized::LocalizedText;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Words, rules and lists of the review.
#[derive(Debug, Clone, Default)]
pub struct ReviewPack {
    /// What is said.
    pub words: ReviewWords,
    /// The limits of the rule, and what is known of single figures.
    pub rules: Rules,
    /// The grading sets.
    pub gradings: Vec<Grading>,
    /// 今後の方針
    pub policies: Vec<Policy>,
}

#[cfg(feature = "ssr")]
mod writing {
    use super::{FigureRule, LocalizedText, Value};
    use crate::{plan::model::Plan, review::ReviewSeeds, text::Lang};
    use serde_json::json;

    /// What is written of the seeds for a plan, in a language.
    pub fn packed(seeds: &ReviewSeeds, plan: &Plan, lang: Lang) -> String {
        let own = |text: &LocalizedText| Value::from(text.of(lang));
        let each = |text: &LocalizedText| Lang::ALL.map(|lang| text.of(lang).to_owned());
        let is_of_all = |key: &str| key.starts_with("column_") || key.starts_with("finality_");
        let words = seeds.words.0.iter().map(|(key, text)| {
            let said = if is_of_all(key) { json!(each(text)) } else { own(text) };
            (key.clone().into_owned(), said)
        });
        let rules = seeds.rules_for(plan);
        let figures = rules.figures.iter().map(|(id, rule)| (id.to_string(), figure(rule, &own)));
        let policies = seeds
            .policies
            .iter()
            .map(|policy| json!({ "id": policy.id, "name": each(&policy.name), "meaning": own(&policy.meaning) }));
        let gradings = seeds.gradings.iter().map(|grading| {
            let bands = grading
                .bands
                .iter()
                .map(|band| json!({ "sign": band.sign, "name": own(&band.name), "when": band.when.to_string() }));
            json!({
                "id": grading.id,
                "name": own(&grading.name),
                "source": own(&grading.source),
                "link": grading.link,
                "reading": grading.reading.as_ref().map(own),
                "bands": bands.collect::<Vec<_>>(),
            })
        });
        json!({
            "words": words.collect::<serde_json::Map<_, _>>(),
            "on_track": rules.on_track.plain(),
            "slightly_behind": rules.slightly_behind.plain(),
            "tolerance": rules.tolerance.plain(),
            "figures": figures.collect::<serde_json::Map<_, _>>(),
            "policies": policies.collect::<Vec<_>>(),
            "gradings": gradings.collect::<Vec<_>>(),
        })
        .to_string()
    }

    fn figure(rule: &FigureRule, own: &dyn Fn(&LocalizedText) -> Value) -> Value {
        let yearly = rule.yearly.iter().map(|(year, target)| (year.to_string(), Value::from(target.plain())));
        let revisions = rule
            .revisions
            .iter()
            .map(|it| json!({ "from": it.from, "target": it.target.plain(), "basis": own(&it.basis) }));
        json!({
            "keep": rule.keep.word(),
            "tolerance": rule.tolerance.map(crate::plan::number::Number::plain),
            "due": rule.due,
            "over_100": rule.over_100,
            "yearly": yearly.collect::<serde_json::Map<_, _>>(),
            "revisions": revisions.collect::<Vec<_>>(),
            "basis": rule.basis.as_ref().map(own),
        })
    }
}

#[cfg(feature = "ssr")]
pub use writing::packed;

impl ReviewPack {
    /// Reads the file; nothing where it is not one of this build.
    pub fn read(file: &str) -> Option<Self> {
        let file: Value = serde_json::from_str(file).ok()?;
        let words = file.get("words")?.as_object()?;
        let words = words.iter().map(|(key, said)| Some((Cow::Owned(key.clone()), text(said)?)));
        let mut rules = Rules {
            on_track: parsed(&file, "on_track")?,
            slightly_behind: parsed(&file, "slightly_behind")?,
            tolerance: parsed(&file, "tolerance")?,
            ..Rules::default()
        };
        for (id, rule) in file.get("figures")?.as_object()? {
            rules.figures.insert(id.parse().ok()?, figure(rule)?);
        }
        Some(Self {
            words: ReviewWords(words.collect::<Option<_>>()?),
            rules,
            gradings: list(&file, "gradings", grading)?,
            policies: list(&file, "policies", policy)?,
        })
    }
}

fn list<T>(of: &Value, key: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    of.get(key)?.as_array()?.iter().map(read).collect()
}

fn word(of: &Value, key: &str) -> Option<String> {
    Some(of.get(key)?.as_str()?.to_owned())
}

fn parsed<T: std::str::FromStr>(of: &Value, key: &str) -> Option<T> {
    of.get(key)?.as_str()?.parse().ok()
}

fn year(of: &Value, key: &str) -> Option<i32> {
    i32::try_from(of.get(key)?.as_i64()?).ok()
}

/// A text in the language of the page, or in each.
fn text(said: &Value) -> Option<LocalizedText> {
    match said {
        Value::String(own) => Some(LocalizedText::alike(own)),
        Value::Array(each) => match each.as_slice() {
            [ja, easy, en] => Some(LocalizedText::of_each([ja.as_str()?, easy.as_str()?, en.as_str()?])),
            _ => None,
        },
        _ => None,
    }
}

fn figure(rule: &Value) -> Option<FigureRule> {
    let revision = |it: &Value| {
        Some(Revision { from: year(it, "from")?, target: parsed(it, "target")?, basis: text(it.get("basis")?)? })
    };
    let yearly: &Map<String, Value> = rule.get("yearly")?.as_object()?;
    let yearly = yearly.iter().map(|(year, target)| Some((year.parse().ok()?, target.as_str()?.parse().ok()?)));
    Some(FigureRule {
        keep: Keep::from_word(rule.get("keep")?.as_str()?)?,
        tolerance: parsed(rule, "tolerance"),
        due: year(rule, "due"),
        yearly: yearly.collect::<Option<_>>()?,
        revisions: list(rule, "revisions", revision)?,
        over_100: rule.get("over_100")?.as_bool()?,
        basis: rule.get("basis").and_then(text),
    })
}

fn policy(of: &Value) -> Option<Policy> {
    Some(Policy { id: word(of, "id")?, name: text(of.get("name")?)?, meaning: text(of.get("meaning")?)? })
}

fn grading(of: &Value) -> Option<Grading> {
    let band =
        |it: &Value| Some(Band { sign: word(it, "sign")?, name: text(it.get("name")?)?, when: parsed(it, "when")? });
    Some(Grading {
        id: word(of, "id")?,
        name: text(of.get("name")?)?,
        source: text(of.get("source")?)?,
        link: word(of, "link"),
        reading: of.get("reading").and_then(text),
        bands: list(of, "bands", band)?,
    })
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        review::{keys::KEYS, published},
        text::Lang,
    };

    #[test]
    fn the_file_of_a_language_says_what_the_seeds_say_in_it() {
        let (seeds, plan) = (published(), embedded::plan().unwrap());
        for lang in Lang::ALL {
            let pack = ReviewPack::read(&packed(seeds, plan, lang)).unwrap();
            for key in KEYS {
                assert_eq!(pack.words.say(key, lang), seeds.words.say(key, lang), "{key}");
            }
            for lang in Lang::ALL {
                assert_eq!(pack.words.say("column_year", lang), seeds.words.say("column_year", lang));
                let names = |policies: &[Policy]| {
                    policies.iter().map(|it| (it.id.clone(), it.name.of(lang).to_owned())).collect::<Vec<_>>()
                };
                assert_eq!(names(&pack.policies), names(&seeds.policies));
            }
            let bare = |rules: &Rules| {
                let mut rules = rules.clone();
                rules.figures.values_mut().for_each(|rule| rule.basis = None);
                rules
            };
            assert_eq!(bare(&pack.rules), bare(&seeds.rules_for(plan)));
            let conditions = |gradings: &[Grading]| {
                let of = |it: &Grading| (it.id.clone(), it.bands.iter().map(|band| band.when).collect::<Vec<_>>());
                gradings.iter().map(of).collect::<Vec<_>>()
            };
            assert_eq!(conditions(&pack.gradings), conditions(&seeds.gradings));
        }
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        let whole = packed(published(), embedded::plan().unwrap(), Lang::Ja);
        for file in ["", "{}", "[]", "<!DOCTYPE html>", whole.get(..whole.len() / 2).unwrap_or_default()] {
            assert!(ReviewPack::read(file).is_none());
        }
    }
}
