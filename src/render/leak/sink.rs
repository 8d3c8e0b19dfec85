//! Takes in the texts of a file and keeps which of the withheld values they hold.

use std::collections::BTreeSet;

use super::net::{Kind, Net};
use super::{Place, Unreadable};
use super::{strings, vocabulary};

pub(super) struct Sink<'n> {
    net: &'n Net,
    /// Strings without meaning, such as the file's identifier.
    noise: BTreeSet<Vec<u8>>,
    found: BTreeSet<(usize, Place)>,
    /// The place of all that is taken in, while it comes from a file within the file.
    within: Option<Place>,
    depth: usize,
}

/// Files within files within files.
const DEEPEST: usize = 4;

impl<'n> Sink<'n> {
    pub(super) fn new(net: &'n Net) -> Self {
        Self { net, noise: BTreeSet::new(), found: BTreeSet::new(), within: None, depth: 0 }
    }

    /// Remembers a string without meaning.
    pub(super) fn ignore(&mut self, bytes: &[u8]) {
        self.noise.insert(bytes.to_vec());
    }

    /// A text.
    pub(super) fn words(&mut self, place: Place, text: &str) {
        let kind = if self.noise.contains(text.as_bytes()) { Kind::Bytes } else { Kind::Words };
        self.search(place, text, kind);
    }

    /// A string in a coding of PDF.
    pub(super) fn string(&mut self, place: Place, bytes: &[u8]) {
        let is_noise = self.noise.contains(bytes);
        for text in strings::readings(bytes) {
            let has_controls = text.chars().any(|letter| letter.is_control() && !letter.is_whitespace());
            self.search(place, &text, if is_noise || has_controls { Kind::Bytes } else { Kind::Words });
        }
    }

    /// Bytes that are no text, or not only.
    pub(super) fn bytes(&mut self, place: Place, bytes: &[u8]) {
        for text in strings::loose(bytes) {
            self.search(place, &text, Kind::Bytes);
        }
    }

    /// Takes in a file that stands within another one.
    pub(super) fn within(
        &mut self,
        place: Place,
        work: impl FnOnce(&mut Self) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        if self.depth >= DEEPEST {
            return Err(Unreadable);
        }
        self.depth += 1;
        let before = self.within.replace(place);
        let done = work(self);
        self.within = before;
        self.depth -= 1;
        done
    }

    fn search(&mut self, place: Place, text: &str, kind: Kind) {
        if vocabulary::holds(text) {
            return;
        }
        let place = self.within.unwrap_or(place);
        self.found.extend(self.net.search(text, kind).into_iter().map(|secret| (secret, place)));
    }

    /// What was found. What stands in a place of its own is not told of once more for the file as a whole.
    pub(super) fn finish(self) -> BTreeSet<(usize, Place)> {
        let told: BTreeSet<usize> =
            self.found.iter().filter(|(_, place)| *place != Place::Stream).map(|(secret, _)| *secret).collect();
        self.found.into_iter().filter(|(secret, place)| *place != Place::Stream || !told.contains(secret)).collect()
    }
}
