//! How much a part of a document shows: what is short is kept whole on a page, what is long may break over pages. It is
//! counted here, since that takes a template a tenth of all its time.

use serde_json::Value;

/// What is measured: the blocks in an entry or a notice, the rows of a table, the cells of a row, the people of a list.
const MEASURED: [&str; 4] = ["body", "rows", "cells", "people"];

/// What only says how a text is set.
const SETTING: [&str; 3] = ["is", "style", "tone"];

/// Notes as `size`, beside each measured part, how many bytes of text it shows; gives those of the whole value.
pub(super) fn note(value: &mut Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter_mut().map(note).sum(),
        Value::Object(fields) => {
            let shown = fields.iter_mut().filter(|(key, _)| !SETTING.contains(&key.as_str()));
            let sizes: Vec<(bool, usize)> =
                shown.map(|(key, field)| (MEASURED.contains(&key.as_str()), note(field))).collect();
            let measured = sizes.iter().find(|(is_measured, _)| *is_measured).map(|(_, size)| *size);
            if let Some(size) = measured {
                fields.insert("size".to_owned(), size.into());
            }
            sizes.iter().map(|(_, size)| size).sum()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_shown_is_counted_where_it_may_break() {
        let line = json!({ "is": "line", "text": [{ "text": "blåbær", "style": "strong" }] });
        let mut entry = json!({ "is": "entry", "label": "ord", "body": [line, line], "level": 3 });
        assert_eq!(note(&mut entry), 3 + 16);
        assert_eq!(entry["size"], 16);
        let mut table = json!({ "rows": [{ "cells": [[line]], "below": [entry], "long": false }] });
        assert_eq!(note(&mut table), 8 + 19);
        assert_eq!(table["rows"][0]["size"], 8);
        assert_eq!(table["size"], 8 + 19);
        assert_eq!(table["rows"][0]["cells"][0][0].get("size"), None);
    }
}
