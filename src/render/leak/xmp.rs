//! The texts of a document's properties in their XML form.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Texts, values of attributes and comments. What cannot be read as XML is one text.
pub(super) fn texts(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut texts = vec![String::new()];
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                texts.extend(values(&tag));
                texts.push(String::new());
            }
            Ok(Event::End(_)) => texts.push(String::new()),
            Ok(Event::Text(text)) => add(&mut texts, &text),
            Ok(Event::GeneralRef(name)) => add(&mut texts, &reference(&name)),
            Ok(Event::CData(text)) => add(&mut texts, &text),
            Ok(Event::Comment(text)) => texts.push(text.to_string()),
            Ok(Event::PI(text)) if text.starts_with("xpacket") => {}
            Ok(Event::PI(text)) => texts.push(text.to_string()),
            Ok(Event::DocType(text)) => texts.push(text.to_string()),
            Ok(Event::Decl(_)) => {}
            Ok(Event::Eof) => break,
            Err(_) => {
                texts.push(xml.to_owned());
                break;
            }
        }
    }
    texts.retain(|text| !text.trim().is_empty());
    texts
}

fn add(texts: &mut [String], text: &str) {
    if let Some(last) = texts.last_mut() {
        last.push_str(text);
    }
}

/// The values of a tag's attributes but for the names of vocabularies; a tag that is not well made is one text.
fn values(tag: &BytesStart) -> Vec<String> {
    let mut values = Vec::new();
    for attribute in tag.attributes().with_checks(false) {
        match attribute {
            Ok(attribute) if attribute.key.as_ref().starts_with("xmlns") => {}
            Ok(attribute) => values.push(unescaped(&attribute.value)),
            Err(_) => values.push(tag.to_string()),
        }
    }
    values
}

fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text).map_or_else(|_| text.to_owned(), |text| text.into_owned())
}

fn reference(name: &str) -> String {
    unescaped(&format!("&{name};"))
}
