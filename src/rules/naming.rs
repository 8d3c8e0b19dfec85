//! How a finding names a thing of the case without repeating what somebody typed.

use crate::case::Code;
use crate::finding::Arg;
use crate::lang::Text;
use crate::schema::is_identifier;

/// The identifier as an argument of a message, after a noun: `tiltaket {measure}`. An absent identifier, or text that
/// has not the form of one and may be anything, becomes `uten id`.
pub fn named(id: Option<Code<'_>>) -> Arg {
    match id {
        Some(id) if is_identifier(id.value) => Arg::Code(id.value.to_owned()),
        _ => Arg::Word(Text::new("uten kode", "utan kode", "without a code")),
    }
}
