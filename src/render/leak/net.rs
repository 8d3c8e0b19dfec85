//! The search itself: all forms of all values at once, in one pass over a text.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, MatchKind};

use super::code;
use super::flat::{Flat, Gap};
use super::forms::{self, Claim, Form, RUN};
use crate::audience::{SecretKind, Secrets};
use crate::rules::called;

/// The fewest letters of a word that is recognised where it is pulled apart, or among bytes that are no text.
const DISTINCTIVE: usize = 6;
/// The fewest of a word that is recognised where each letter stands alone.
const SPELT: usize = 4;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words for a reader.
    Words,
    /// Bytes of a font or an image, in which short words occur by chance.
    Bytes,
}

/// The values to search for.
#[derive(Default)]
pub(super) struct Net {
    /// None where it cannot be built. Then every value counts as found.
    automaton: Option<AhoCorasick>,
    claims: Vec<Vec<Claim>>,
    /// The codes as they are written; nothing for other values.
    codes: Vec<String>,
    /// How each form stands in what may be shown, apart for the genitive: «hans» says nothing of «Han».
    seen: BTreeMap<(usize, Form, bool), Seen>,
    /// The words of what may be shown.
    words: BTreeSet<String>,
    /// The first and the last words of each text that may be shown, up to one less than a run.
    beginnings: BTreeSet<String>,
    endings: BTreeSet<String>,
}

/// How a form stands in what may be shown.
#[derive(Default)]
struct Seen {
    /// With a capital where nothing but a name asks for one, or as a text of its own, in what may stand whatever it
    /// says.
    named: bool,
    /// As a whole text that may stand whatever it says.
    whole: bool,
    /// In a text that may stand whatever it says.
    licensed: bool,
    /// The words that follow it, where it is not surely a name.
    followers: BTreeSet<String>,
}

/// A place in a text where a form stands as such.
struct Hit<'f> {
    flat: &'f Flat,
    from: usize,
    /// Its end with the ending of the genitive.
    to: usize,
    /// Whether that ending is there.
    owns: bool,
    /// The widest gap inside.
    inside: Gap,
}

impl Net {
    pub(super) fn new(secrets: &Secrets) -> Self {
        let (letters, claims): (Vec<_>, Vec<_>) = forms::of(secrets).into_iter().unzip();
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).prefilter(false).build(&letters).ok();
        let codes = secrets.withheld.iter().map(|secret| match secret.kind {
            SecretKind::Code => secret.text.chars().filter(|letter| letter.is_alphanumeric()).collect(),
            SecretKind::Name | SecretKind::Text => String::new(),
        });
        let mut net = Self { automaton, claims, codes: codes.collect(), ..Self::default() };
        let licensed = secrets.licensed.iter().map(|text| (Flat::new(text), true));
        let shown: Vec<(Flat, bool)> =
            secrets.shown.iter().map(|text| (Flat::new(text), false)).chain(licensed).collect();
        net.words = shown.iter().flat_map(|(text, _)| text.all_words().map(str::to_owned)).collect();
        for (text, is_licensed) in &shown {
            let words: Vec<&str> = text.all_words().collect();
            for count in 1..RUN.min(words.len() + 1) {
                net.beginnings.insert(words[..count].concat());
                net.endings.insert(words[words.len() - count..].concat());
            }
            let mut seen = std::mem::take(&mut net.seen);
            net.hits(text, Kind::Words, |pattern, claim, hit| {
                seen.entry((pattern, claim.form, hit.owns)).or_default().note(hit, *is_licensed)
            });
            net.seen = seen;
        }
        net
    }

    /// Which of the withheld values stand in a text.
    pub(super) fn search(&self, text: &str, kind: Kind) -> BTreeSet<usize> {
        if self.automaton.is_none() {
            return (0..self.codes.len()).collect();
        }
        let mut found = BTreeSet::new();
        self.hits(&Flat::new(text), kind, |pattern, claim, hit| {
            if !found.contains(&claim.secret) && !self.may_stand(pattern, claim.form, hit) {
                found.insert(claim.secret);
            }
        });
        found
    }

    fn hits(&self, flat: &Flat, kind: Kind, mut take: impl FnMut(usize, Claim, &Hit)) {
        let Some(automaton) = &self.automaton else { return };
        for found in automaton.find_overlapping_iter(flat.text()) {
            let begins = flat.gap(found.start()) != Gap::None;
            let pattern = found.pattern().as_usize();
            for claim in self.claims[pattern].iter().filter(|claim| begins || claim.form == Form::Code) {
                if let Some(hit) = self.hit(flat, found.start(), found.end(), *claim, kind) {
                    take(pattern, *claim, &hit);
                }
            }
        }
    }

    /// The hit at a place where the letters of a form stand, if they stand there as words.
    fn hit<'f>(&self, flat: &'f Flat, from: usize, end: usize, claim: Claim, kind: Kind) -> Option<Hit<'f>> {
        let is_of_person =
            matches!(claim.form, Form::FullName | Form::Initial | Form::NameWord | Form::OwnName | Form::Code);
        let owns = is_of_person && flat.gap(end) == Gap::None && flat.text()[end..].starts_with('s');
        let to = if owns { end + 1 } else { end };
        let inside = flat.widest(from, end);
        let letters = flat.text()[from..end].chars().count();
        let is_distinctive = letters >= DISTINCTIVE;
        let is_spelt = letters >= SPELT && flat.words(from, end).count() == letters;
        let goes_on = || match claim.form {
            Form::Code => code::goes_on(flat, from, end),
            Form::OwnName => called::makes_word(&flat.text()[from..end], flat.word(end)),
            _ => false,
        };
        let ends = flat.gap(to) != Gap::None || goes_on();
        let stands = ends && (kind == Kind::Words || is_distinctive);
        let fits = match claim.form {
            Form::FullName | Form::Run => true,
            Form::Initial => flat.gap(flat.first_end(from)) == Gap::Hard,
            Form::NameWord | Form::OwnName => inside < Gap::Hard || is_distinctive || is_spelt,
            Form::Word => {
                inside < Gap::Hard || is_spelt || (is_distinctive && !self.is_of_shown_words(flat, from, end))
            }
            Form::Code => {
                (inside < Gap::Hard || code::is_apart(flat, from, end))
                    && (flat.gap(from) != Gap::None || code::is_glued(flat, from, to))
                    && kind == Kind::Words
                    && flat.letters(from, end).eq(self.codes[claim.secret].chars())
            }
        };
        (stands && fits).then_some(Hit { flat, from, to, owns, inside })
    }

    /// Whether a stretch is made of words that may be shown: «til stede» is not a torn «tilstede».
    fn is_of_shown_words(&self, flat: &Flat, from: usize, to: usize) -> bool {
        flat.words(from, to).all(|word| self.words.contains(word))
    }

    /// Whether words in a row are the end of one text that may be shown and the beginning of another: a document sets
    /// its texts side by side.
    fn is_put_together(&self, hit: &Hit) -> bool {
        let words: Vec<&str> = hit.flat.words(hit.from, hit.to).collect();
        (1..words.len())
            .any(|at| self.endings.contains(&words[..at].concat()) && self.beginnings.contains(&words[at..].concat()))
    }

    /// Whether a form may stand where it was found, because it stands so in what may be shown.
    fn may_stand(&self, pattern: usize, form: Form, hit: &Hit) -> bool {
        // Two names in neighbouring cells are no name of a third.
        if matches!(form, Form::Run | Form::FullName) && self.is_put_together(hit) {
            return true;
        }
        let as_it_is = self.seen.get(&(pattern, form, hit.owns));
        let Some(seen) = as_it_is.or_else(|| self.seen.get(&(pattern, form, false))) else { return false };
        match form {
            // Of all forms these say the most. Text that may be shown does not hold them, unless it is about somebody
            // else of the same name.
            Form::Code => false,
            Form::FullName => seen.whole,
            Form::OwnName => seen.licensed,
            Form::Initial | Form::Word | Form::Run => true,
            Form::NameWord => seen.allows_name(hit),
        }
    }
}

impl Seen {
    fn note(&mut self, hit: &Hit, is_licensed: bool) {
        let whole = hit.from == 0 && hit.to == hit.flat.text().len();
        self.whole |= whole && is_licensed;
        self.licensed |= is_licensed;
        self.named |= is_licensed && (hit.is_named() || (whole && hit.flat.capital(hit.from)));
        if is_licensed || !hit.is_named() {
            self.followers.insert(hit.flat.word(hit.to).to_owned());
        }
    }

    /// A word that is both a name and an ordinary word may stand with a small letter, and with a capital before the
    /// words that it stands before in what may be shown.
    fn allows_name(&self, hit: &Hit) -> bool {
        let follower = hit.flat.word(hit.to);
        self.named || !hit.flat.capital(hit.from) || (!follower.is_empty() && self.followers.contains(follower))
    }
}

impl Hit<'_> {
    /// Whether the capital of a word can only be that of a name.
    fn is_named(&self) -> bool {
        let flat = self.flat;
        flat.capital(self.from) && !flat.opens(self.from) && !flat.shouts(self.from, self.to) && self.inside < Gap::Hard
    }
}
