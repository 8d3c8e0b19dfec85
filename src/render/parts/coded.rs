//! Which codes a document prints, so that its list of codes names nobody who stands nowhere else in it.

use serde::Serialize;
use serde_json::Value;

use super::super::paper::{Block, Fact};

/// The body with only those in its list of codes who stand in what comes before it; where nobody does, without the list
/// and its heading.
pub(super) fn only_printed(facts: &[Vec<Fact>], body: Vec<Block>) -> Vec<Block> {
    let mut printed = Vec::new();
    collect(facts, &mut printed);
    let mut kept: Vec<Block> = Vec::new();
    for block in body {
        let Block::Codes { mut people, named } = block else {
            collect(&block, &mut printed);
            kept.push(block);
            continue;
        };
        people.retain(|person| printed.iter().any(|text| names(text, person.code.as_str())));
        if people.is_empty() {
            kept.pop();
        } else {
            kept.push(Block::Codes { people, named });
        }
    }
    kept
}

fn collect(part: impl Serialize, printed: &mut Vec<String>) {
    if let Ok(value) = serde_json::to_value(part) {
        texts(value, printed);
    }
}

fn texts(value: Value, printed: &mut Vec<String>) {
    match value {
        Value::String(text) => printed.push(text),
        Value::Array(parts) => parts.into_iter().for_each(|part| texts(part, printed)),
        Value::Object(parts) => parts.into_iter().for_each(|(_, part)| texts(part, printed)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether a text names a code: also «E1s», but neither «E12» nor «TE1».
fn names(text: &str, code: &str) -> bool {
    text.match_indices(code).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + code.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(|letter| letter.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_code_is_named_as_a_word_of_its_own_or_in_the_genitive() {
        for text in ["E1", "Mora til E1.", "E1s mor", "med E1, E2", "(E1)"] {
            assert!(names(text, "E1"), "{text}");
        }
        for text in ["E12", "TE1", "E 1", ""] {
            assert!(!names(text, "E1"), "{text}");
        }
    }
}
