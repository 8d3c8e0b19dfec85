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
            Ok(Event::Text(text)) => add(&mut texts, &text.decode().unwrap_or_default()),
            Ok(Event::GeneralRef(name)) => add(&mut texts, &reference(&name.decode().unwrap_or_default())),
            Ok(Event::CData(text)) => add(&mut texts, &text.decode().unwrap_or_default()),
            Ok(Event::Comment(text)) => texts.push(text.decode().unwrap_or_default().into_owned()),
            Ok(Event::PI(_) | Event::Decl(_) | Event::DocType(_)) => {}
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

fn values(tag: &BytesStart) -> Vec<String> {
    let is_name = |key: &[u8]| key.starts_with(b"xmlns") || key == b"x:xmptk";
    let attributes = tag.attributes().with_checks(false).flatten().filter(|attribute| !is_name(attribute.key.as_ref()));
    attributes.map(|attribute| unescaped(&String::from_utf8_lossy(&attribute.value))).collect()
}

fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text).map_or_else(|_| text.to_owned(), |text| text.into_owned())
}

fn reference(name: &str) -> String {
    unescaped(&format!("&{name};"))
}
