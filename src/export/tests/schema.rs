//! As much of JSON Schema as the schema of `plan.json` uses; a word it does not know is a fault too, so nothing goes unchecked.

use serde_json::Value;

/// What is wrong with a document, each with its place.
pub(super) fn diagnostics(schema: &Value, document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, document, "", &mut found);
    found
}

fn check(root: &Value, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    for (word, rule) in schema.as_object().into_iter().flatten() {
        let mut fault = |holds: bool, what: &str| {
            if !holds {
                found.push(format!("{place} {what}"));
            }
        };
        match word.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" => {}
            "$ref" => {
                let way = rule.as_str().and_then(|way| way.strip_prefix('#')).unwrap();
                check(root, root.pointer(way).unwrap(), value, place, found);
            }
            "type" => {
                let one = |kind: &Value| is(value, kind.as_str().unwrap());
                let holds = rule.as_array().map_or_else(|| one(rule), |kinds| kinds.iter().any(one));
                fault(holds, &format!("is not of type {rule}"));
            }
            "const" => fault(value == rule, &format!("is not {rule}")),
            "enum" => fault(rule.as_array().unwrap().contains(value), &format!("is none of {rule}")),
            "minimum" => fault(value.as_f64() >= rule.as_f64(), "is too small"),
            "maximum" => fault(value.as_f64() <= rule.as_f64(), "is too large"),
            "required" => {
                let names = rule.as_array().unwrap().iter().filter_map(Value::as_str);
                names.filter(|name| value.get(name).is_none()).for_each(|name| fault(false, &format!("has no {name}")));
            }
            "properties" => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    match rule.get(name) {
                        Some(rule) => check(root, rule, member, &format!("{place}/{name}"), found),
                        None => found.push(format!("{place}/{name} is not in the schema")),
                    }
                }
            }
            "items" => {
                for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, item, &format!("{place}/{at}"), found);
                }
            }
            "anyOf" | "oneOf" => {
                let ways = rule.as_array().unwrap().iter();
                let holding = ways.filter(|way| {
                    let mut diagnostics = Vec::new();
                    check(root, way, value, place, &mut diagnostics);
                    diagnostics.is_empty()
                });
                let count = holding.count();
                fault(count == 1 || count > 1 && word == "anyOf", &format!("fits {count} of {word}"));
            }
            word => found.push(format!("{place} has a rule this check does not know: {word}")),
        }
    }
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "boolean" => value.is_boolean(),
        _ => false,
    }
}
