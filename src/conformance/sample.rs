//! Which pages were tested: some chosen, the others by a rule that leaves nothing to choose.
//!
//! The rule: all addresses of the site in all languages, but for those chosen, in the order of their signs; of them the first,
//! and then each that is as many further as goes evenly into all.

use super::model::Conformance;
use crate::{
    plan::model::Plan,
    route::{Page, Route},
    text::Lang,
};

/// The addresses taken by the rule.
pub fn sampled(conformance: &Conformance, plan: &Plan) -> Vec<String> {
    let all =
        Lang::SPOKEN.iter().flat_map(|lang| Page::all(plan).into_iter().map(|page| Route::to(*lang, page).address()));
    let mut others: Vec<String> = all.filter(|address| !conformance.chosen.contains(address)).collect();
    others.sort();
    let step = others.len().checked_div(conformance.sampled).unwrap_or_default().max(1);
    others.into_iter().step_by(step).take(conformance.sampled).collect()
}
