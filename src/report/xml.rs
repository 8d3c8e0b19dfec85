//! XML piece by piece: the only file that names the writer's crate. Text is made safe for XML 1.0, which has no way to
//! write most control characters.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::plain;

/// Attributes in their order.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Writes `<?xml …?>`.
pub(crate) fn declaration(out: &mut dyn Write) -> io::Result<()> {
    event(out, Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    line(out)
}

/// Writes a start tag and a line break.
pub(crate) fn start(out: &mut dyn Write, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
    event(out, Event::Start(tag(name, attributes)))?;
    line(out)
}

/// Writes an end tag and a line break.
pub(crate) fn end(out: &mut dyn Write, name: &str) -> io::Result<()> {
    event(out, Event::End(BytesEnd::new(name)))?;
    line(out)
}

/// Writes an element without content and a line break.
pub(crate) fn empty(out: &mut dyn Write, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
    event(out, Event::Empty(tag(name, attributes)))?;
    line(out)
}

/// Writes an element that holds a text, and a line break.
pub(crate) fn text(out: &mut dyn Write, name: &str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
    event(out, Event::Start(tag(name, attributes)))?;
    event(out, Event::Text(BytesText::new(&allowed(text))))?;
    end(out, name)
}

fn tag<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut tag = BytesStart::new(name);
    for (key, value) in attributes {
        tag.push_attribute((*key, &*allowed(value)));
    }
    tag
}

/// The text without characters that XML 1.0 (section 2.2) does not allow.
fn allowed(text: &str) -> Cow<'_, str> {
    match plain(text) {
        text if text.contains(['\u{fffe}', '\u{ffff}']) => text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}").into(),
        text => text,
    }
}

fn event(out: &mut dyn Write, event: Event<'_>) -> io::Result<()> {
    Writer::new(out).write_event(event)
}

fn line(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"\n")
}
