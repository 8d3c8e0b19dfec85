//! Where things stand before and after some edits.

use crate::source::Span;
use crate::yaml::Edit;

/// What edits change, in the order of the text.
pub(super) struct Places(Vec<Place>);

struct Place {
    was: Span,
    is: Span,
}

impl Places {
    /// The places of edits that stand in the order of the text.
    pub(super) fn new(edits: &[&Edit]) -> Self {
        let mut grown = 0;
        let place = |edit: &&Edit| {
            let start = i64::from(edit.span.start) + grown;
            let end = start + edit.text.len() as i64;
            grown = end - i64::from(edit.span.end);
            Place { was: edit.span, is: Span::new(offset(start), offset(end)) }
        };
        Self(edits.iter().map(place).collect())
    }

    /// Whether something of the old text is replaced, or part of it.
    pub(super) fn replace(&self, old: Span) -> bool {
        self.0.iter().any(|place| place.was.overlaps(old))
    }

    /// Whether all that an edit replaces lies in something of the old text.
    pub(super) fn aim_at(&self, old: Span) -> bool {
        self.0.iter().any(|place| !place.was.range().is_empty() && old.contains(place.was))
    }

    /// Whether something of the new text was put in where nothing stood.
    pub(super) fn put_in(&self, new: Span) -> bool {
        self.0.iter().any(|place| place.was.range().is_empty() && place.is.contains(new))
    }

    /// Whether something of the new text was written by an edit, or part of it.
    pub(super) fn wrote(&self, new: Span) -> bool {
        self.0.iter().any(|place| place.is.overlaps(new))
    }

    /// Where something of the old text stands that is not replaced.
    pub(super) fn moved(&self, old: Span) -> Span {
        let before = self.0.iter().take_while(|place| place.was.end <= old.start).last();
        let grown = before.map_or(0, |place| i64::from(place.is.end) - i64::from(place.was.end));
        Span::new(offset(i64::from(old.start) + grown), offset(i64::from(old.end) + grown))
    }
}

/// Edits never take away more than there is.
fn offset(at: i64) -> u32 {
    u32::try_from(at).unwrap_or_default()
}
