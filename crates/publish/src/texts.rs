//! A record → every text and value in it, with the place it stands in. Nothing is left out, so that nothing can change
//! unseen: what this program does not know by name is listed all the same.

use serde_json::Value;
use std::collections::BTreeMap;

/// Where something stands in a record: `cards › no-fee › points`.
pub type Place = String;

/// The texts and values at each place, in order.
pub type Texts = BTreeMap<Place, Vec<String>>;

/// Every text and value of `record`. Members of a list that have an id stand under it, so that moving one changes no
/// other place.
pub fn of(record: &Value) -> Texts {
    let mut texts = Texts::new();
    walk(record, &mut Vec::new(), &mut texts);
    texts
}

fn walk<'a>(value: &'a Value, path: &mut Vec<&'a str>, texts: &mut Texts) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                path.push(key);
                walk(member, path, texts);
                path.pop();
            }
        }
        Value::Array(members) => {
            // The order of named members is something a reader sees, so it is listed too.
            let ids: Vec<&str> = members.iter().filter_map(id).collect();
            if !ids.is_empty() {
                let order = ids.iter().map(|id| (*id).to_owned());
                texts.entry(place(path, "order")).or_default().extend(order);
            }
            for member in members {
                let name = id(member);
                path.extend(name);
                walk(member, path, texts);
                path.truncate(path.len().saturating_sub(usize::from(name.is_some())));
            }
        }
        Value::String(text) => texts.entry(place(path, "")).or_default().push(text.clone()),
        other => texts.entry(place(path, "")).or_default().push(other.to_string()),
    }
}

fn id(member: &Value) -> Option<&str> {
    member.get("id").and_then(Value::as_str)
}

fn place(path: &[&str], last: &str) -> Place {
    let parts = path.iter().chain(std::iter::once(&last)).filter(|part| !part.is_empty());
    parts.copied().collect::<Vec<_>>().join(" › ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_leaf_is_listed_under_ids_and_order_counts() {
        let record = serde_json::json!({
            "slug": "costs",
            "cards": [{"id": "b", "blocks": [{"points": ["x", "y"]}, {"text": "z"}]}, {"id": "a", "n": 3}],
        });
        let texts = of(&record);
        let at = |place: &str| texts.get(place).map(|texts| texts.join("|"));
        assert_eq!(at("cards › b › blocks › points").as_deref(), Some("x|y"));
        assert_eq!(at("cards › b › blocks › text").as_deref(), Some("z"));
        assert_eq!(at("cards › a › n").as_deref(), Some("3"));
        assert_eq!(at("cards › order").as_deref(), Some("b|a"));
        assert_eq!(at("slug").as_deref(), Some("costs"));
    }
}
