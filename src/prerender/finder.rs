//! What can be found, as a file for each language: the documents the finder searches.

use crate::{
    plan::{figure::Figure, id::ItemId, model::Plan},
    search::{Document, Piece, wire},
    text::annotation::{self, plain},
    ui::scene::Scene,
};

/// The documents of a language. `worded` is the plan in its words with their readings.
pub(super) fn documents(scene: Scene, worded: &Plan) -> String {
    let documents = scene.original.items().filter(|item| *item != ItemId::Plan).map(|item| {
        let title = worded.name_of(&item).map(pieces).unwrap_or_default();
        let name = |plan: &Plan| plan.name_of(&item).map(str::to_owned);
        // Where the page speaks other words than the plan's, the plan's own are found as well.
        let official = name(scene.original).filter(|official| Some(official) != name(scene.plan).as_ref());
        // What stands beside its name on its page, such as 「施策13」.
        let number = Some(plain(&scene.number(&item)).into_owned()).filter(|number| number.contains(is_digit));
        let texts = official.into_iter().chain(number).chain(texts(scene, &item).unwrap_or_default()).collect();
        Document { item: item.clone(), title, texts }
    });
    wire::write_documents(&documents.collect::<Vec<_>>())
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn pieces(title: &str) -> Vec<Piece> {
    let piece = |piece: &annotation::Piece<'_>| Piece {
        base: piece.words.to_owned(),
        reading: piece.reading.map(str::to_owned),
    };
    annotation::pieces(title).iter().map(piece).collect()
}

/// What an item's page shows of it beside its name.
fn texts(scene: Scene, item: &ItemId) -> Option<Vec<String>> {
    let plan = scene.plan;
    Some(match item {
        ItemId::Plan | ItemId::Direction(_) => Vec::new(),
        ItemId::Goal(id) => {
            let goal = plan.goal(*id)?;
            goal.explanation.iter().chain(&goal.issues).chain(&goal.approach).cloned().collect()
        }
        ItemId::Measure(id) => {
            let measure = plan.measure(*id)?;
            let texts = measure.explanation.iter().chain(&measure.summary).chain(&measure.audience);
            texts.chain(&measure.outcome).cloned().collect()
        }
        ItemId::Project(id) => {
            let project = plan.project(*id)?;
            project.text.iter().chain(&project.tags).chain(&project.departments).cloned().collect()
        }
        ItemId::Figure(id) => notes(plan.figure(*id)?),
        ItemId::Zone(id) => {
            let zone = plan.zone(id)?;
            vec![zone.theme.clone(), zone.basis.clone()]
        }
    })
}

fn notes(figure: &Figure) -> Vec<String> {
    figure.footnotes.iter().map(|note| note.text.clone()).collect()
}
