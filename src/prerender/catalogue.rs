//! The open data as programs find them: a dataset of DCAT with a distribution for each file, as JSON-LD in the page about them.
//!
//! What the source does not say is not said here either: there is no `dct:license`, but what is known of the terms in words.
//! Addresses are relative to the page's base, as JSON-LD in HTML has it.

use super::{error::PrerenderError, inline::Inline};
use crate::{
    export::{self, KPIS, LISTS, MEASURES, PLAN, PROJECTS, SCHEMA, ZONES},
    route::{Page, Route},
    text::{Lang, annotation::plain, fill},
    ui::context::PageContext,
};
use serde_json::{Value, json};

/// What the data page says of the data, in its language.
pub(super) fn catalogue(context: PageContext) -> Result<Inline, PrerenderError> {
    let (t, plan) = (context.t, context.plan);
    let language = context.lang.link_tag();
    let worded = |text: &str| json!({ "@value": plain(text), "@language": language });
    let term = fill(t.term, &[("first", &plan.term.first.to_string()), ("last", &plan.term.last.to_string())]);
    let credit = fill(t.credit_plan, &[("city", &plan.city), ("plan", &plan.name), ("chapter", &plan.chapter)]);
    let rights = fill(t.data_licence_text, &[("city", &plan.city)]);
    let about = |name: &str| match name {
        KPIS => t.data_kpis,
        MEASURES => t.data_measures,
        PROJECTS => t.data_projects,
        LISTS => t.data_lists,
        ZONES => t.data_zones,
        _ => t.data_plan,
    };
    let data = Route::to(Lang::Ja, Page::Data).address();
    let distribution = |name: &str| {
        let address = [&data, name].concat();
        let title = about(name).lines().next().unwrap_or_default();
        let citation =
            fill(t.data_file_terms, &[("city", &plan.city), ("credit", &credit), ("term", &term), ("file", name)]);
        let mut file = json!({
            "@id": address,
            "@type": "dcat:Distribution",
            "dct:title": [worded(title), name],
            "dcat:downloadURL": { "@id": address },
            "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{}", media_type(name)) },
            "dct:rights": { "@type": "dct:RightsStatement", "rdfs:label": worded(&rights) },
            "dct:bibliographicCitation": worded(citation.lines().last().unwrap_or_default()),
        });
        if let (PLAN, Some(file)) = (name, file.as_object_mut()) {
            file.insert("dct:conformsTo".to_owned(), json!({ "@id": format!("{data}{SCHEMA}") }));
        }
        file
    };
    let files = export::files(context.original, t)?;
    let distributions: Vec<Value> = files.iter().map(|file| distribution(file.name)).collect();
    let city = json!({ "@type": "foaf:Organization", "foaf:name": worded(&plan.city) });
    let place = json!({
        "@type": "dct:Location",
        "rdfs:label": worded(&plan.city),
        "dct:identifier": plan.area_code,
    });
    let years = json!({
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": { "@value": plan.term.first.to_string(), "@type": "xsd:gYear" },
        "dcat:endDate": { "@value": plan.term.last.to_string(), "@type": "xsd:gYear" },
    });
    let dataset = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{data}#{}", plan.id),
        "@type": "dcat:Dataset",
        "dct:identifier": plan.id,
        "dct:title": worded(&credit),
        "dct:description": worded(&fill(t.about_what_text, &[("city", &plan.city), ("plan", &plan.name), ("chapter", &plan.chapter)])),
        "dct:language": Lang::Ja.tag(),
        // The city made the plan; these files are made from it by this site, which the words of every file say.
        "dct:creator": city,
        "dct:publisher": { "@type": "foaf:Agent", "rdfs:label": worded(t.unofficial) },
        "dct:spatial": place,
        "dct:temporal": years,
        "dct:rights": { "@type": "dct:RightsStatement", "rdfs:label": worded(&rights) },
        "dcat:landingPage": { "@id": Route::to(context.lang, Page::Data).href() },
        "dcat:distribution": distributions,
    });
    let text = serde_json::to_string(&dataset).map_err(PrerenderError::Catalogue)?;
    Ok(Inline::try_from(text)?)
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("geojson") => "application/geo+json",
        _ => "application/json",
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    #[test]
    fn every_file_is_a_distribution_with_its_type_its_terms_and_its_citation_and_no_licence_is_made_up() {
        let context = PageContext::japanese(embedded::plan().unwrap());
        let text = catalogue(context).unwrap().text;
        let dataset: Value = serde_json::from_str(&text).unwrap();
        assert!(!text.contains("dct:license"));
        let listed = dataset["dcat:distribution"].as_array().unwrap();
        let files = export::files(context.plan, context.t).unwrap();
        assert_eq!(listed.len(), files.len());
        for (file, listed) in files.iter().zip(listed) {
            let address = listed["dcat:downloadURL"]["@id"].as_str().unwrap();
            assert_eq!(address, ["data/", file.name].concat());
            assert!(listed["dct:bibliographicCitation"]["@value"].as_str().unwrap().contains(file.name));
            let rights = listed["dct:rights"]["rdfs:label"]["@value"].as_str().unwrap();
            assert!(rights.contains(&context.plan.city));
        }
        assert_eq!(dataset["dct:spatial"]["dct:identifier"].as_str(), context.plan.area_code.as_deref());
    }
}
