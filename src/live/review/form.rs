//! The fields of a year. Each is kept when it is left, so that there is nothing to be forgotten; what is not understood stays in its
//! field with the reason below it, and is taken along when the form is closed and opened again.
//!
//! What another tab has written meanwhile is put into every field but the one that is being written in. Where both wrote into the
//! same field, both are kept, as a clash.
//!
//! Over 300 lines: a field, what becomes of what is typed into it, and how it is brought up to date belong together.

use super::{entering::Entering, told};
use crate::{
    browser::{
        clock,
        dom::{self, Element},
        page,
        task::effect,
    },
    live::mount::{Mounted, mount_in},
    plan::figure::FigureKind,
    replica::{Record, Stamp},
    review::{Column, ENTERED, Edit, Finality, Measurement, Refusal, entered, record_of, shown, typed::folded},
    ui::html::{Node, Tag, dynamic, placeholder, styled, tag},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is mounted for the year that is open.
type Shown = StoredValue<Option<Mounted>, LocalStorage>;

/// What stood in a field that was not understood, with the reason.
type Refused = StoredValue<BTreeMap<(i32, Column), (String, Refusal)>>;

/// What a writer had before their eyes when they came into a field.
type Before = StoredValue<Option<(Option<Stamp>, Measurement)>>;

/// The fields of the year that is open.
pub(super) fn form(it: Entering) -> Node {
    let (place, form): (StoredValue<Option<Element>, LocalStorage>, Shown) =
        (StoredValue::new_local(None), StoredValue::new_local(None));
    let refused: Refused = StoredValue::new(BTreeMap::new());
    let before: Before = StoredValue::new(None);
    effect(move || {
        let year = it.open.get();
        if let Some(old) = form.try_update_value(Option::take).flatten() {
            old.remove();
        }
        if let (Some(year), Some(place)) = (year, place.get_value()) {
            let fields = Fields { it, year, refused, before };
            form.set_value(mount_in(&place, untrack(|| fields.draw())));
            fields.restore();
            enter();
        }
    });
    // What is kept may have changed: by this tab's undo, or by another tab.
    effect(move || {
        it.keeping.look(|_| ());
        if let Some(year) = it.open.get_untracked() {
            Fields { it, year, refused, before }.refresh();
        }
    });
    let keep = move || {
        if let Some(year) = it.open.get_untracked() {
            Fields { it, year, refused, before }.keep_written();
        }
    };
    // On a tablet a page that goes out of sight may be gone; a step back takes the page away without leaving its field.
    let heard = [
        dom::listen_everywhere("pagehide", true, Box::new(move |_| keep())),
        dom::listen_everywhere("popstate", true, Box::new(move |_| keep())),
        dom::listen_everywhere("visibilitychange", true, Box::new(move |_| keep())),
        // What was not understood is nowhere but in its field.
        dom::listen_everywhere(
            "beforeunload",
            false,
            Box::new(move |event| {
                if !refused.with_value(BTreeMap::is_empty) {
                    event.prevent_default();
                }
            }),
        ),
    ];
    StoredValue::new_local(heard);
    tag("div").on_mount(move |element| place.set_value(Some(element))).into()
}

/// The id of a column's field.
pub(super) fn field_id(column: Column) -> String {
    ["entry-", column.word()].concat()
}

/// The id of what is said below it.
fn said_id(column: Column) -> String {
    ["entry-", column.word(), "-said"].concat()
}

fn field(column: Column) -> Option<Element> {
    dom::find(&["[id=\"", &field_id(column), "\"]"].concat())
}

/// The fields of a year.
#[derive(Clone, Copy)]
struct Fields {
    it: Entering,
    year: i32,
    refused: Refused,
    before: Before,
}

impl Fields {
    /// What is kept just now: the stamp of the record, deleted or not, and what it says.
    fn kept(self) -> (Option<Stamp>, Measurement) {
        let slot = self.it.slot(self.year);
        self.it.keeping.peek(|book| {
            let record = book.record(record_of(slot));
            let living = record.filter(|record| record.deleted().is_none()).map(|record| record.content().clone());
            (record.map(Record::stamp), living.unwrap_or_else(|| Measurement::blank(slot)))
        })
    }

    fn draw(self) -> Tag {
        let (said, name) = (self.it.said, self.year.to_string());
        let (_, kept) = self.kept();
        let is_asked = |column: &Column| *column != Column::Total || self.it.figure.kind == FigureKind::Cumulative;
        let fields = ENTERED.into_iter().filter(is_asked).map(|column| self.one(column, &kept));
        let it = self.it;
        let close =
            styled("button", "button").attr("type", "button").all(said.say("entry_close")).on("click", move |_| {
                it.open.set(None);
                page::focus("measured_title");
            });
        let clear = dynamic(move || {
            let any = it.keeping.look(|book| book.at(it.slot(self.year)).is_some());
            if !any {
                return placeholder();
            }
            let words = said.fill("entry_clear", &[("year", &self.year.to_string())]);
            styled("button", "button").attr("type", "button").all(words).on("click", move |_| self.clear())
        });
        styled("section", "entry")
            .attr("aria-labelledby", "entry-of")
            .add(tag("h3").attr("id", "entry-of").all(said.fill("entry_of", &[("year", &name)])))
            .add(styled("div", "entry-fields").all(fields))
            .add(styled("div", "entry-foot").add(close).add(clear))
    }

    /// A field with its label, and where it is said what became of what was typed.
    fn one(self, column: Column, kept: &Measurement) -> Tag {
        let (said, id) = (self.it.said, field_id(column));
        let unit = self.it.figure.unit.as_str();
        let label = match column {
            Column::Value if unit.is_empty() => said.say("measured"),
            Column::Value if self.it.figure.kind == FigureKind::Cumulative => {
                said.fill("entry_counted", &[("unit", unit)])
            }
            Column::Value => said.fill("entry_value", &[("unit", unit)]),
            Column::Total => said.fill("entry_total", &[("unit", unit)]),
            column => said.say(&column.key()),
        };
        let stands = shown(kept, column);
        let control = match column {
            Column::Finality => {
                let of = |it: Finality| (it.word().to_owned(), said.finality(it).to_owned());
                list([Finality::Provisional, Finality::Final].map(of).into(), &stands)
            }
            Column::Policy => {
                let none = (String::new(), said.words.say("entry_pick", said.context.lang).to_owned());
                let policies = self.it.keeping.pack.policies.iter();
                let named = policies.map(|it| (it.id.clone(), it.name.of(said.context.lang).to_owned()));
                list(std::iter::once(none).chain(named).collect(), &stands)
            }
            Column::Value | Column::Total | Column::FixedOn => {
                tag("input").attr("type", "text").attr("autocomplete", "off").attr("value", stands)
            }
            _ => tag("textarea").attr("rows", "2").verbatim(stands),
        };
        let control = control
            .attr("id", id.clone())
            .attr("aria-describedby", said_id(column))
            .on("focus", move |_| self.before.set_value(Some(self.kept())))
            .on("change", move |event| self.keep(column, &dom::typed(&event)));
        let below = styled("p", "entry-said").attr("id", said_id(column)).attr("role", "status");
        let class = match column {
            Column::Value | Column::Total | Column::FixedOn | Column::Finality | Column::Policy => "entry-field",
            _ => "entry-field entry-long",
        };
        styled("div", class).add(tag("label").attr("for", id).all(label)).add(control).add(below)
    }

    /// Keeps what was typed into a field, or says why it cannot be.
    fn keep(self, column: Column, text: &str) {
        let figures = [self.it.own, self.it.figure];
        let over_100 = self.it.keeping.pack.rules.of(self.it.figure.id).over_100;
        let (stamp, kept) = self.kept();
        let seen = self.before.get_value().unwrap_or_else(|| (stamp, kept.clone()));
        // Where only other fields were written meanwhile, this one is written on what they say now.
        let (over, base) = if shown(&seen.1, column) == shown(&kept, column) { (stamp, kept) } else { seen };
        match entered(&base, column, text, figures, over_100) {
            Err(why) => {
                self.say(column, &self.it.said.words.refusal(&why, self.it.said.context.lang), true);
                let kept = (text.to_owned(), why);
                self.refused.update_value(|refused| drop(refused.insert((self.year, column), kept)));
            }
            Ok(after) => {
                self.refused.update_value(|refused| drop(refused.remove(&(self.year, column))));
                self.say(column, &self.understood(column, text, &after), false);
                self.write(over, after);
                self.before.set_value(Some(self.kept()));
                self.refresh();
                if let Some(field) = field(column) {
                    dom::put(&field, &shown(&self.kept().1, column));
                }
            }
        }
    }

    fn write(self, over: Option<Stamp>, content: Measurement) {
        let (id, at) = (record_of(content.slot), clock::now());
        let edit = if content == Measurement::blank(content.slot) {
            Edit::Delete { id, at }
        } else {
            Edit::Write { id, content, over, at }
        };
        if self.it.keeping.take(vec![edit]) && self.it.keeping.obstacle().is_none() {
            told::tell(&self.it.said.plain("entry_saved", &[]));
        }
    }

    /// What was made of a number or a day that was not typed as it is shown.
    fn understood(self, column: Column, text: &str, after: &Measurement) -> String {
        let stands = shown(after, column);
        let is_read = matches!(column, Column::Value | Column::Total | Column::FixedOn);
        let same = |text: &str| text.chars().filter(|c| *c != ',').collect::<String>();
        if !is_read || text.trim().is_empty() || same(text) == same(&stands) {
            return String::new();
        }
        let value = match column {
            Column::FixedOn => stands,
            _ => self.it.said.numbers(self.it.figure, after),
        };
        self.it.said.words.fill(
            "entry_understood",
            self.it.said.context.lang,
            &[("typed", &folded(text)), ("value", &value)],
        )
    }

    /// Says something below a field.
    fn say(self, column: Column, words: &str, is_wrong: bool) {
        let Some(field) = field(column) else { return };
        if is_wrong {
            dom::say(&field, "aria-invalid", "true");
        } else {
            dom::unsay(&field, "aria-invalid");
        }
        if let Some(below) = dom::find(&["[id=\"", &said_id(column), "\"]"].concat()) {
            dom::clear(&below);
            drop(mount_in(&below, tag("span").all(self.it.said.write(words.to_owned()))));
        }
    }

    /// Puts what was not understood back into its field, when the form opens again.
    fn restore(self) {
        let own = self.refused.with_value(|refused| {
            let own = refused.iter().filter(|((year, _), _)| *year == self.year);
            own.map(|((_, column), (text, why))| (*column, text.clone(), why.clone())).collect::<Vec<_>>()
        });
        for (column, text, why) in own {
            if let Some(field) = field(column) {
                dom::put(&field, &text);
            }
            self.say(column, &self.it.said.words.refusal(&why, self.it.said.context.lang), true);
        }
    }

    /// Has every field show what is kept, but for the one that is being written in and those that were not understood.
    fn refresh(self) {
        let (_, kept) = self.kept();
        for column in ENTERED {
            let is_refused = self.refused.with_value(|refused| refused.contains_key(&(self.year, column)));
            let Some(field) = field(column).filter(|field| !is_refused && !dom::has_focus(field)) else { continue };
            let stands = shown(&kept, column);
            if dom::value(&field) != stands {
                dom::put(&field, &stands);
            }
        }
    }

    /// Keeps what stands in the field that is being written in.
    fn keep_written(self) {
        for column in ENTERED {
            let Some(field) = field(column).filter(dom::has_focus) else { continue };
            let text = dom::value(&field);
            let seen = self.before.get_value().map(|(_, seen)| shown(&seen, column));
            if seen.is_none_or(|seen| seen != text) {
                self.keep(column, &text);
            }
        }
    }

    /// Takes all of the year away; it can be had back.
    fn clear(self) {
        self.refused.update_value(|refused| refused.retain(|(year, _), _| *year != self.year));
        self.it.keeping.take(vec![Edit::Delete { id: record_of(self.it.slot(self.year)), at: clock::now() }]);
        for column in ENTERED {
            self.say(column, "", false);
        }
        self.refresh();
        page::focus(&field_id(Column::Value));
    }
}

/// Takes the writer to the first field.
fn enter() {
    if let Some(form) = dom::find("main .entry") {
        dom::keep_in_sight(&form);
    }
    page::focus(&field_id(Column::Value));
}

/// A list to choose from.
fn list(options: Vec<(String, String)>, chosen: &str) -> Tag {
    tag("select").attr("autocomplete", "off").all(options.into_iter().map(|(value, words)| {
        let selected = (value == chosen).then_some("");
        tag("option").attr("value", value).attr_opt("selected", selected).add(words)
    }))
}
