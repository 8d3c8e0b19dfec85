//! Text as the search reads it: letters and digits only, in one case, with a note of what stood between them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stands before a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// The letter before it, in the same word.
    None,
    /// The end of a line that may part a word: a hyphen or a place to break, and a new line.
    Soft,
    /// A space or a sign: another word, or a word that somebody has pulled apart.
    Hard,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    gap: Gap,
    /// Whether a capital may stand here without meaning a name: at the start of a text, a line or a sentence.
    opens: bool,
    /// Whether it is one space, hyphen or low line, as between the letters and the number of a code that is written apart.
    narrow: bool,
    /// The letter before folding.
    letter: char,
}

/// Letters and digits of a text, folded, and one mark for each of its bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Flat {
    text: String,
    marks: Vec<Mark>,
}

/// The signs between two letters.
#[derive(Default)]
struct Between {
    signs: usize,
    thin: bool,
    may_break: bool,
    line: bool,
    visible: bool,
    opens: bool,
}

impl Between {
    fn take(&mut self, sign: char) {
        self.signs += 1;
        self.thin = " \u{a0}\u{202f}\u{2009}-‐‑–_".contains(sign);
        match sign {
            // No width, or an empty place: the word goes on.
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => self.may_break |= !self.line,
            '-' | '\u{2010}' | '\u{2011}' => (self.may_break, self.visible) = (!self.line, true),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{C}' => (self.line, self.opens) = (true, true),
            _ if sign.is_whitespace() => self.visible |= !self.line && !self.may_break,
            ',' | '/' | '\'' | '’' => self.other(false),
            _ => self.other(true),
        }
    }

    fn other(&mut self, opens: bool) {
        (self.visible, self.may_break) = (true, false);
        self.opens |= opens;
    }

    fn gap(&self) -> Gap {
        match (self.line, self.visible) {
            (false, false) => Gap::None,
            (true, _) if self.may_break => Gap::Soft,
            _ => Gap::Hard,
        }
    }
}

impl Flat {
    pub(super) fn new(text: &str) -> Self {
        let mut flat = Self::default();
        let mut between = Between { visible: true, opens: true, ..Between::default() };
        for letter in text.nfkc() {
            if letter.is_alphanumeric() && !is_combining_mark(letter) {
                flat.push(letter, &between);
                between = Between::default();
            } else if !is_combining_mark(letter) {
                between.take(letter);
            }
        }
        flat
    }

    fn push(&mut self, letter: char, between: &Between) {
        self.text.extend(letter.to_lowercase());
        let narrow = between.signs == 1 && between.thin;
        let first = Mark { gap: between.gap(), opens: between.opens, narrow, letter };
        self.marks.push(first);
        self.marks.resize(self.text.len(), Mark { gap: Gap::None, opens: false, narrow: false, letter });
    }

    /// The letters, folded, without anything between them.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What stands before a place. Behind the last letter there is always a gap.
    pub(super) fn gap(&self, at: usize) -> Gap {
        self.marks.get(at).map_or(Gap::Hard, |mark| mark.gap)
    }

    /// Whether a sentence may begin here.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.opens)
    }

    /// Whether what stands before the letter here is narrow.
    pub(super) fn narrow(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.narrow)
    }

    /// Whether the letter before a place is a digit, or there is none.
    pub(super) fn after_digit(&self, at: usize) -> bool {
        self.text[..at].ends_with(char::is_numeric)
    }

    /// The beginning of the word that holds a place.
    pub(super) fn word_start(&self, at: usize) -> usize {
        (0..=at).rev().find(|at| self.gap(*at) != Gap::None && self.text.is_char_boundary(*at)).unwrap_or(0)
    }

    /// Whether a stretch holds small letters and nothing else.
    pub(super) fn is_small(&self, from: usize, to: usize) -> bool {
        self.letters(from, to).all(char::is_lowercase)
    }

    /// Whether the letter here was a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.letter.is_uppercase())
    }

    /// Whether every letter was a capital, in a word of several.
    pub(super) fn shouts(&self, from: usize, to: usize) -> bool {
        self.letters(from, to).count() > 1 && self.letters(from, to).all(|letter| !letter.is_lowercase())
    }

    /// The letters as they were written.
    pub(super) fn letters(&self, from: usize, to: usize) -> impl Iterator<Item = char> {
        let starts = (from..to).filter(|at| self.text.is_char_boundary(*at));
        starts.filter_map(|at| self.marks.get(at)).map(|mark| mark.letter)
    }

    /// The widest gap inside a stretch.
    pub(super) fn widest(&self, from: usize, to: usize) -> Gap {
        (from + 1..to).map(|at| self.gap(at)).max().unwrap_or(Gap::None)
    }

    /// The end of the letter at a place.
    pub(super) fn first_end(&self, at: usize) -> usize {
        (at + 1..self.text.len()).find(|at| self.text.is_char_boundary(*at)).unwrap_or(self.text.len())
    }

    /// The end of the word that holds a place.
    pub(super) fn word_end(&self, at: usize) -> usize {
        (at + 1..self.text.len()).find(|at| self.gap(*at) != Gap::None).unwrap_or(self.text.len())
    }

    /// The word that begins at a place, or nothing at the end.
    pub(super) fn word(&self, at: usize) -> &str {
        if at < self.text.len() { &self.text[at..self.word_end(at)] } else { "" }
    }

    /// The words of a stretch in their order.
    pub(super) fn words(&self, from: usize, to: usize) -> impl Iterator<Item = &str> {
        let mut at = from;
        std::iter::from_fn(move || {
            let begin = at;
            at = self.word_end(begin).min(to);
            (begin < to).then(|| &self.text[begin..at])
        })
    }

    /// All words.
    pub(super) fn all_words(&self) -> impl Iterator<Item = &str> {
        self.words(0, self.text.len())
    }
}
