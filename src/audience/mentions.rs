//! Finds the people whom a text mentions: by code, by full name, or by a first or last name written as one.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::codes::{self, Code};
use super::roles::{self, Spoken};
use super::text::{Word, fold, is_of_word, starts_sentence, words};
use crate::rules::called::{self, is_word_and_name, spelt_plainly};

/// The shortest name in capitals alone that is taken for one, since short ones are mostly abbreviations.
const SHORTEST_IN_CAPITALS: usize = 4;

/// A place where somebody is mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The bytes of it, a genitive ending included.
    pub(super) range: Range<usize>,
    /// Who, by the number under which the finder was told of them.
    pub(super) who: usize,
    /// Whether it stands in the genitive: `E2s`.
    pub(super) genitive: bool,
    /// Whether the code stands there, and not a name.
    pub(super) by_code: bool,
    /// Whether the word for a role stands there: «kontaktlæreren».
    pub(super) by_role: bool,
    /// Whether it surely is the person, and not a word that is a name too.
    pub(super) sure: bool,
    /// Whether the word, where it is not sure, begins sentences every day.
    pub(super) slight: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Full,
    Part {
        is_word: bool,
    },
    /// Several words of a name written as one: «alrashid».
    Joined,
    Role {
        indefinite: bool,
        alone: bool,
    },
}

struct Form {
    words: Vec<String>,
    who: usize,
    kind: Kind,
}

/// Knows the people of a case by their codes and names.
#[derive(Default)]
pub(super) struct Finder {
    /// By the first word. Of two that fit, the one told of first counts.
    forms: BTreeMap<String, Vec<Form>>,
    /// Names as the letters that begin their words: `åm`.
    initials: Vec<(String, usize)>,
    /// Names that are no ordinary words, in plain letters, which are found where more is glued to them.
    stems: Vec<(String, usize)>,
    /// Letters that begin the codes of a kind of people, with whoever stands for an unknown one of them.
    strays: Vec<(String, usize)>,
    /// Identifiers of things, which are no people.
    things: BTreeSet<String>,
}

impl Finder {
    /// Tells of somebody's code.
    pub(super) fn code(&mut self, code: &str, who: usize) {
        self.add(vec![fold(code)], who, Kind::Code);
    }

    /// Tells of somebody's name, `Ada Eksempel` or `Eksempel, Ada`.
    pub(super) fn name(&mut self, name: &str, who: usize) {
        let parts = parts_of(name);
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
        let folded = |parts: &[&str]| parts.iter().flat_map(|part| words(part)).map(|word| word.folded).collect();
        if parts.len() > 1 {
            self.add(folded(&parts), who, Kind::Full);
            self.add(folded(&[first, last]), who, Kind::Full);
            self.add(folded(&[last, first]), who, Kind::Full);
        }
        // «de» and «van» are no names by themselves.
        for part in parts.iter().filter(|part| part.starts_with(char::is_uppercase)) {
            let own: Vec<String> = folded(&[part]);
            let small = own.concat();
            let is_word = is_word_and_name(&small);
            if called::is_long(&small) {
                self.stems.push((spelt_plainly(&small), who));
            }
            if own.len() > 1 {
                self.add(vec![small], who, Kind::Joined);
            }
            self.add(own, who, Kind::Part { is_word });
        }
        self.initials_of(&parts, who);
    }

    /// Of a name of several words: its initials, all and the first and the last.
    fn initials_of(&mut self, parts: &[&str], who: usize) {
        let initials: Vec<String> =
            parts.iter().filter_map(|part| part.chars().next()).map(|letter| fold(&letter.to_string())).collect();
        if let [first, .., last] = initials.as_slice() {
            self.initials.push((initials.concat(), who));
            self.initials.push((format!("{first}{last}"), who));
        }
    }

    /// Tells of a way to speak of somebody by role.
    pub(super) fn role(&mut self, spoken: &Spoken, who: usize) {
        let Spoken { indefinite, alone, .. } = *spoken;
        self.add(
            words(&spoken.words).into_iter().map(|word| word.folded).collect(),
            who,
            Kind::Role { indefinite, alone },
        );
    }

    /// Tells of whom to take for the owner of an unknown code that begins with the same letters as this one.
    pub(super) fn stray(&mut self, like: &str, who: usize) {
        let letters = like.trim_end_matches(|letter: char| letter.is_ascii_digit());
        self.strays.push((letters.to_owned(), who));
    }

    /// Tells of the identifier of a thing.
    pub(super) fn thing(&mut self, id: &str) {
        self.things.insert(id.to_owned());
    }

    /// Whether something in the case is called so.
    pub(super) fn is_thing(&self, id: &str) -> bool {
        self.things.contains(id)
    }

    fn add(&mut self, words: Vec<String>, who: usize, kind: Kind) {
        if let Some(first) = words.first().filter(|first| first.chars().count() > 1) {
            self.forms.entry(spelt(first, kind)).or_default().push(Form { words, who, kind });
        }
    }

    /// The mentions in a text, in its order, without overlaps.
    pub(super) fn find(&self, text: &str) -> Vec<Mention> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.at(text, &words[at..]) {
                Some((mention, taken)) => {
                    let listed = self.listed(text, &mention);
                    found.push(mention);
                    found.extend(listed);
                    at += taken;
                    let end = found.last().map_or(0, |mention| mention.range.end);
                    at += words[at..].iter().take_while(|word| word.range.start < end).count();
                }
                None => {
                    found.extend(self.glued(text, &words[at]));
                    at += 1;
                }
            }
        }
        found
    }

    /// The codes that are glued to other letters of a word.
    fn glued(&self, text: &str, word: &Word) -> impl Iterator<Item = Mention> {
        let start = word.range.start;
        let codes = codes::glued(&text[word.range.clone()], |code| self.of_code(code));
        codes.into_iter().map(move |code| {
            let range = start + code.range.start..start + code.range.end;
            mention_of(Code { range, ..code })
        })
    }

    /// The codes of a list that has its letters once, after the first: the 3 and the 4 of «E2, 3 og 4».
    fn listed(&self, text: &str, first: &Mention) -> Vec<Mention> {
        let mut found = Vec::new();
        let code = text.get(first.range.clone()).filter(|_| first.by_code && !first.genitive).unwrap_or_default();
        let letters: String = code.chars().take_while(|sign| sign.is_alphabetic()).collect();
        let mut from = first.range.end;
        while !letters.is_empty()
            && let Some(code) = codes::listed(text, from, &letters, |code| self.of_code(code))
        {
            from = code.range.end;
            found.push(mention_of(code));
        }
        found
    }

    /// A code whose letters and number are two words.
    fn apart(&self, text: &str, words: &[Word]) -> Option<Mention> {
        let [first, second, ..] = words else { return None };
        codes::apart(text, &first.range, &second.range, |code| self.of_code(code)).map(mention_of)
    }

    /// Who has a code.
    fn of_code(&self, code: &str) -> Option<usize> {
        self.forms.get(code)?.iter().find(|form| form.kind == Kind::Code).map(|form| form.who)
    }

    /// What begins with the first of these words, and how many of them it takes.
    fn at(&self, text: &str, words: &[Word]) -> Option<(Mention, usize)> {
        let first = words.first()?;
        let bare = first.folded.strip_suffix('s').unwrap_or_default();
        let plain = [spelt_plainly(&first.folded), spelt_plainly(bare)];
        let spellings = BTreeSet::from([first.folded.as_str(), bare, &plain[0], &plain[1]]);
        let forms = spellings.into_iter().filter_map(|word| self.forms.get(word)).flatten();
        let mut best: Option<(Mention, usize)> = None;
        for form in forms {
            let Some(mention) = fits(text, words, form) else { continue };
            let taken = form.words.len();
            let is_better = best.as_ref().is_none_or(|(other, length)| {
                taken > *length || (taken == *length && other.genitive && !mention.genitive)
            });
            if is_better {
                best = Some((mention, taken));
            }
        }
        let apart = || Some((self.apart(text, words)?, 2));
        best.or_else(apart)
            .or_else(|| Some((self.stray_at(text, first)?, 1)))
            .or_else(|| self.initials_at(text, words))
            .or_else(|| Some((self.made_of_name(text, first)?, 1)))
    }

    /// Initials with full stops: «Å.M.», «Å. M.».
    fn initials_at(&self, text: &str, words: &[Word]) -> Option<(Mention, usize)> {
        let is_initial = |word: &&Word| {
            let mut letters = text[word.range.clone()].chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        };
        let stops = |word: &&Word| text[word.range.end..].starts_with('.');
        let run: Vec<&Word> = words.iter().take_while(|word| is_initial(word) && stops(word)).collect();
        let letters: String = run.iter().map(|word| word.folded.as_str()).collect();
        let near = run.windows(2).all(|pair| pair[1].range.start - pair[0].range.end <= 2);
        let (_, who) = self.initials.iter().find(|(initials, _)| near && run.len() > 1 && *initials == letters)?;
        let range = run.first()?.range.start..run.last()?.range.end + 1;
        Some((Mention { by_code: false, ..mention_of(Code { range, who: *who, genitive: false }) }, run.len()))
    }

    /// A word that is made of a name: «Kvalstadgutten», «Kevin07».
    fn made_of_name(&self, text: &str, word: &Word) -> Option<Mention> {
        let plain = spelt_plainly(&word.folded);
        let is_capital = text[word.range.clone()].starts_with(char::is_uppercase);
        let is_named = is_capital && !starts_sentence(text, word.range.start);
        let (_, who) = self.stems.iter().find(|(stem, _)| {
            let rest = plain.strip_prefix(stem.as_str()).filter(|rest| !rest.is_empty());
            rest.is_some_and(|rest| is_named || called::makes_word(stem, rest))
        })?;
        let code = Code { range: word.range.clone(), who: *who, genitive: false };
        Some(Mention { by_code: false, ..mention_of(code) })
    }

    /// A word that has the form of a person's code but is nobody's and nothing's.
    fn stray_at(&self, text: &str, word: &Word) -> Option<Mention> {
        let written = &text[word.range.clone()];
        let ending = ENDINGS.iter().find(|ending| written.ends_with(**ending)).copied().unwrap_or_default();
        let code = written.strip_suffix(ending).unwrap_or(written);
        let letters = code.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let digits = code.len() - letters.len();
        let (_, who) = self.strays.iter().find(|(like, _)| like == letters)?;
        let is_known = || self.of_code(&fold(code)).is_some();
        let is_stray = (1..=3).contains(&digits)
            && !self.things.contains(code)
            && !codes::is_road(&text[..word.range.start], code)
            && !is_known();
        let genitive = ending == "s";
        let end = if genitive { word.range.end } else { word.range.start + code.len() };
        is_stray.then(|| mention_of(Code { range: word.range.start..end, who: *who, genitive }))
    }
}

fn mention_of(code: Code) -> Mention {
    let Code { range, who, genitive } = code;
    Mention { range, who, genitive, by_code: true, by_role: false, sure: true, slight: false }
}

/// What may be glued to a code that is nobody's, the longest first.
const ENDINGS: &[&str] = &["sine", "sitt", "sin", "si", "s"];

fn fits(text: &str, words: &[Word], form: &Form) -> Option<Mention> {
    let own = words.get(..form.words.len())?;
    let (last, before) = own.split_last()?;
    let (last_form, forms_before) = form.words.split_last()?;
    let is_name = matches!(form.kind, Kind::Full | Kind::Part { .. } | Kind::Joined);
    let same = |word: &str, form: &str| word == form || (is_name && is_spelt_alike(word, form));
    let begun = before.iter().zip(forms_before).all(|(word, form)| same(&word.folded, form));
    let whole = same(&last.folded, last_form);
    let suffixed = !whole && last.folded.strip_suffix('s').is_some_and(|bare| same(bare, last_form));
    let together = own.windows(2).all(|pair| joins(&text[pair[0].range.end..pair[1].range.start]));
    if !begun || !together || !(suffixed || whole) {
        return None;
    }
    let start = own.first()?.range.start;
    let sure = match form.kind {
        Kind::Code | Kind::Full | Kind::Joined => true,
        // A name that is no word gives somebody away in small letters, too.
        Kind::Part { is_word: false } if is_small_name(text, own) => true,
        Kind::Part { is_word } => is_written_as_name(text, own, is_word)?,
        Kind::Role { indefinite: true, .. } if roles::is_of_another(&text[..start]) => return None,
        Kind::Role { alone, .. } => alone,
    };
    let apostrophe = ["'s", "’s"].into_iter().find(|end| {
        let rest = text[last.range.end..].strip_prefix(end);
        rest.is_some_and(|rest| !rest.starts_with(is_of_word))
    });
    let end = last.range.end + apostrophe.map_or(0, str::len);
    let genitive = suffixed || apostrophe.is_some();
    let by_role = matches!(form.kind, Kind::Role { .. });
    let slight = called::is_daily(last_form);
    let (before, after) = if by_role { roles::whose(&text[..start], &text[end..]) } else { (0, 0) };
    let range = start - before..end + if genitive { 0 } else { after };
    Some(Mention { range, who: form.who, genitive, by_code: form.kind == Kind::Code, by_role, sure, slight })
}

/// The key by which a form is looked up.
fn spelt(first: &str, kind: Kind) -> String {
    match kind {
        Kind::Full | Kind::Part { .. } | Kind::Joined => spelt_plainly(first),
        Kind::Code | Kind::Role { .. } => first.to_owned(),
    }
}

/// Whether two words are one name in the letters of those who have ours and of those who lack them.
fn is_spelt_alike(word: &str, name: &str) -> bool {
    !is_word_and_name(word) && !is_word_and_name(name) && name.chars().count() > 3 && {
        spelt_plainly(word) == spelt_plainly(name)
    }
}

/// Whether words are a name in small letters, and no part of a longer one. Shorter ones are words of some language.
fn is_small_name(text: &str, words: &[Word]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let written = &text[first.range.start..last.range.end];
    let stands_alone = |sign: Option<char>| sign != Some('-');
    written.chars().filter(|letter| letter.is_alphabetic()).count() > 3
        && !written.contains(char::is_uppercase)
        && stands_alone(text[..first.range.start].chars().next_back())
}

/// Whether what stands between two words leaves them one name.
fn joins(between: &str) -> bool {
    between.chars().all(|letter| letter.is_whitespace() || "-,‐‑".contains(letter)) && between.len() <= 8
}

/// Whether words are written as names are, and no part of a longer one; and then whether they surely are one.
fn is_written_as_name(text: &str, words: &[Word], is_word: bool) -> Option<bool> {
    let (first, last) = (words.first()?, words.last()?);
    let mut before = text[..first.range.start].chars().rev();
    let of_longer_before = before.next() == Some('-') && before.next().is_some_and(char::is_alphabetic);
    let mut after = text[last.range.end..].chars();
    let of_longer_after = after.next() == Some('-') && after.next().is_some_and(char::is_uppercase);
    let written = words.iter().all(|word| {
        let letters: Vec<char> = text[word.range.clone()].chars().filter(|letter| letter.is_alphabetic()).collect();
        let Some((initial, rest)) = letters.split_first() else { return false };
        let in_capitals = rest.iter().all(|letter| letter.is_uppercase() || *letter == 's');
        let long = letters.len() >= SHORTEST_IN_CAPITALS;
        initial.is_uppercase() && (rest.iter().all(|letter| letter.is_lowercase()) || (in_capitals && long && !is_word))
    });
    let is_name = written && !of_longer_before && !of_longer_after;
    is_name.then(|| !(is_word && starts_sentence(text, first.range.start)))
}

/// The parts of a name, the first name first.
fn parts_of(name: &str) -> Vec<&str> {
    match name.split_once(',') {
        Some((last, first)) => first.split_whitespace().chain(last.split_whitespace()).collect(),
        None => name.split_whitespace().collect(),
    }
}

/// A name as it is read: `Ada Eksempel`, however the key file writes it.
pub(super) fn in_order(name: &str) -> String {
    parts_of(name).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, usize)> {
        let mut finder = Finder::default();
        for (who, (code, name)) in
            [("E1", "Ada Eksempel"), ("E2", "Bo Berg Prøve"), ("L1", "Eksempelsen, Åse-Marie"), ("E3", "Dag Mønster")]
                .into_iter()
                .enumerate()
        {
            finder.code(code, who);
            finder.name(name, who);
        }
        finder.stray("E1", 9);
        finder.thing("E77");
        finder.find(text).into_iter().filter(|mention| mention.sure).map(|m| (&text[m.range], m.who)).collect()
    }

    #[test]
    fn codes_are_found_however_they_are_written() {
        for text in ["E2", "e2", "E2s", "E2's", "e\u{ad}2", "Ｅ２"] {
            assert_eq!(found(text), [(text, 1)], "{text}");
        }
        assert_eq!(found("E2-saken (E1), E21s og E77"), [("E2", 1), ("E1", 0), ("E21s", 9)]);
        assert_eq!(found("ME2 O1 T1 F16"), []);
    }

    #[test]
    fn codes_are_found_glued_and_apart() {
        for (text, code) in [
            ("E2sin bok", "E2"),
            ("boka medE2", "E2"),
            ("E 2", "E 2"),
            ("E-2-saken", "E-2"),
            ("elev E2: lo", "E2"),
            ("og E-2sin", "E-2"),
            ("E2a", "E2"),
        ] {
            assert_eq!(found(text), [(code, 1)], "{text}");
        }
        assert_eq!(found("E2E3 og E21sin bok"), [("E2", 1), ("E3", 3), ("E21", 9)]);
        for text in ["8A og A4", "B2-rommet", "langs E6", "Krysset over E18.", "8 E 2 timer", "vitamin e 2", "E: 2"] {
            assert_eq!(found(text), [], "{text}");
        }
        assert_eq!(found("Han så på E6."), [("E6", 9)], "a pupil who is not in the file");
    }

    #[test]
    fn names_are_found_where_they_are_written_as_names() {
        assert_eq!(
            found("bo berg prøve og BO PRØVE, Prøve, Bo"),
            [("bo berg prøve", 1), ("BO PRØVE", 1), ("Prøve, Bo", 1)]
        );
        assert_eq!(
            found("Her var Bo og Bergs venn, Ada og A\u{30a}se-Marie."),
            [("Bo", 1), ("Bergs", 1), ("Ada", 0), ("A\u{30a}se-Marie", 2)]
        );
        assert_eq!(found("bo her, på et berg, en prøve, Anne-Ada, Ada-Marie, Adam"), []);
    }

    #[test]
    fn names_are_found_in_other_letters_and_in_words_made_of_them() {
        let mut finder = Finder::default();
        finder.name("Kevin Kvalstad", 0);
        finder.name("Omar Al-Rashid", 1);
        finder.name("Åse Håland", 2);
        finder.name("Mari Berg", 3);
        let found = |text: &'static str| -> Vec<(&str, usize)> {
            finder.find(text).into_iter().filter(|mention| mention.sure).map(|m| (&text[m.range], m.who)).collect()
        };
        for (text, word, who) in [
            ("Han heter kvalstad.", "kvalstad", 0),
            ("Det var kvalstads gjeng.", "kvalstads", 0),
            ("Kvalstadgutten slo.", "Kvalstadgutten", 0),
            ("Kevin07 skrev.", "Kevin07", 0),
            ("Kevinsgjengen kom.", "Kevinsgjengen", 0),
            ("De kalles Kvalstadene.", "Kvalstadene", 0),
            ("kevin slo.", "kevin", 0),
            ("Profilen alrashid var åpen.", "alrashid", 1),
            ("Så kom Å.H. igjen.", "Å.H.", 2),
            ("Så kom Haaland.", "Haaland", 2),
        ] {
            assert_eq!(found(text), [(word, who)], "{text}");
        }
        for text in [
            "Karikaturen hang på et berg.",
            "De fant en marihøne.",
            "Marihøna fløy.",
            "Pkt. B.2 og a.b.",
            "Bergene er bratte.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_name_that_is_a_word_is_in_doubt_at_the_start_of_a_sentence() {
        assert_eq!(found("Dag 1 var fin. Dag for dag. Så kom Dag."), [("Dag", 3)]);
        let mut finder = Finder::default();
        finder.name("Dag Mønster", 0);
        assert_eq!(finder.find("Dag 1 var fin.").iter().map(|mention| mention.sure).collect::<Vec<_>>(), [false]);
    }
}
