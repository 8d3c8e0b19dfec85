//! The forms in which a withheld value could stand in a document.

use std::collections::BTreeMap;

use super::flat::Flat;
use crate::audience::{Secret, SecretKind, Secrets};
use crate::rules::called::is_word_and_name;

/// Words in a row that give a text away, even where the document shows each of them elsewhere.
pub(super) const RUN: usize = 4;
/// The fewest letters of a word, and the fewest digits of a number, that say something by themselves.
const SHORTEST_WORD: usize = 2;
const SHORTEST_NUMBER: usize = 4;

/// How a form is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// A name of several words.
    FullName,
    /// A name with its first word as a letter.
    Initial,
    /// A word of a name.
    NameWord,
    /// A word of a name that is no ordinary word too, and so gives somebody away however it is written.
    OwnName,
    /// A code.
    Code,
    /// A word or number of a text.
    Word,
    /// Several words of a text, or a number written in groups.
    Run,
}

/// A form of one of the withheld values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Claim {
    /// Which value.
    pub(super) secret: usize,
    /// How it is recognised.
    pub(super) form: Form,
}

/// All forms, by the letters that they consist of.
pub(super) type Forms = BTreeMap<String, Vec<Claim>>;

pub(super) fn of(secrets: &Secrets) -> Forms {
    let mut forms = Forms::new();
    for (index, secret) in secrets.withheld.iter().enumerate() {
        for (letters, form) in forms_of(secret) {
            let claims = forms.entry(letters).or_default();
            let claim = Claim { secret: index, form };
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
    }
    forms.retain(|letters, _| !letters.is_empty());
    forms
}

fn forms_of(secret: &Secret) -> Vec<(String, Form)> {
    let flat = Flat::new(&secret.text);
    match secret.kind {
        SecretKind::Name => name(&flat),
        SecretKind::Code => vec![(flat.text().to_owned(), Form::Code)],
        SecretKind::Text => text(&flat),
    }
}

fn name(flat: &Flat) -> Vec<(String, Form)> {
    let words: Vec<&str> = flat.all_words().collect();
    let form = |word: &str| match is_word_and_name(word) {
        true => Form::NameWord,
        false => Form::OwnName,
    };
    let long = words.iter().filter(|word| is_long(word));
    let mut forms: Vec<_> = long.map(|word| ((*word).to_owned(), form(word))).collect();
    if let [first, rest @ ..] = words.as_slice()
        && !rest.is_empty()
    {
        let last = rest[rest.len() - 1];
        let initial: String = first.chars().take(1).collect();
        forms.push((words.concat(), Form::FullName));
        forms.push((last.to_owned() + &words[..words.len() - 1].concat(), Form::FullName));
        forms.push(((*first).to_owned() + last, Form::FullName));
        forms.push((initial.clone() + &rest.concat(), Form::Initial));
        forms.push((initial + last, Form::Initial));
    }
    forms
}

fn text(flat: &Flat) -> Vec<(String, Form)> {
    let words: Vec<&str> = flat.all_words().collect();
    let single = words.iter().filter(|word| is_long(word));
    let mut forms: Vec<_> = single.map(|word| ((*word).to_owned(), Form::Word)).collect();
    // What is longer holds a run.
    if (2..RUN).contains(&words.len()) {
        forms.push((words.concat(), Form::Run));
    }
    forms.extend(words.windows(RUN).map(|run| (run.concat(), Form::Run)));
    forms.extend(grouped(&words).map(|number| (number, Form::Run)));
    forms
}

/// A word that says something by itself.
fn is_long(word: &str) -> bool {
    let letters = word.chars().count();
    if is_number(word) { letters >= SHORTEST_NUMBER } else { letters >= SHORTEST_WORD }
}

fn is_number(word: &str) -> bool {
    word.chars().all(|letter| letter.is_numeric())
}

/// Numbers that stand in groups, as those of telephones do: `912 34 567`.
fn grouped<'w>(words: &'w [&str]) -> impl Iterator<Item = String> + 'w {
    let groups = words.chunk_by(|one, next| is_number(one) && is_number(next)).filter(|group| group.len() > 1);
    groups.map(|group| group.concat()).filter(|number| number.len() >= SHORTEST_NUMBER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(kind: SecretKind, text: &str) -> Vec<String> {
        let secret = Secret { kind, field: String::new(), text: text.to_owned() };
        of(&Secrets { withheld: vec![secret], ..Secrets::default() }).into_keys().collect()
    }

    #[test]
    fn a_name_is_sought_whole_in_parts_with_initial_and_turned_about() {
        let found = forms(SecretKind::Name, "Anna-Eva Berg");
        assert!(
            ["aevaberg", "aberg", "annaevaberg", "annaberg", "berg", "anna", "eva", "bergannaeva"]
                .iter()
                .all(|one| found.contains(&(*one).to_owned())),
            "{found:?}"
        );
        assert_eq!(forms(SecretKind::Name, "Bo"), ["bo"]);
    }

    #[test]
    fn a_text_is_sought_whole_in_runs_and_by_its_words_and_numbers() {
        let found = forms(SecretKind::Text, "Ring 912 34 567, i 2026 ble en slått");
        for wanted in ["ring", "91234567", "2026", "slått", "i2026bleen"] {
            assert!(found.contains(&wanted.to_owned()), "{wanted}: {found:?}");
        }
        for unwanted in ["912", "34", "567", "i"] {
            assert!(!found.contains(&unwanted.to_owned()), "{unwanted}");
        }
    }
}
