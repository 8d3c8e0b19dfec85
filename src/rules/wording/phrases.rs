//! The lists of phrases. No source gives such lists; they are brille's own.

use std::ops::Range;
use std::sync::LazyLock;

use super::{PhraseList, fold, words};

/// Words that say nothing about when.
pub(in crate::rules) static VAGUE_WHEN: LazyLock<PhraseList> = LazyLock::new(|| {
    PhraseList::new(
        &[
            ("av og til", "av og til"),
            ("dette skoleåret", "dette skoleåret"),
            ("dette skuleåret", "dette skuleåret"),
            ("etter behov", "etter behov"),
            ("etter hvert", "etter kvart"),
            ("etterhvert", "etterkvart"),
            ("fortløpende", "fortløpande"),
            ("framover", "framover"),
            ("fremover", "frametter"),
            ("hele tiden", "heile tida"),
            ("i høst", "i haust"),
            ("i tiden framover", "i tida framover"),
            ("i tiden fremover", "i tida frametter"),
            ("i vår", "i vår"),
            ("jevnlig", "jamleg"),
            ("jevnlig", "jamnleg"),
            ("kontinuerlig", "kontinuerleg"),
            ("løpende", "løpande"),
            ("med en gang", "med ein gong"),
            ("når det passer", "når det passar"),
            ("når det trengs", "når det trengst"),
            ("ofte", "ofte"),
            ("regelmessig", "regelmessig"),
            ("senere", "seinare"),
            ("snarest", "snarast"),
            ("snarest mulig", "snarast mogleg"),
            ("straks", "straks"),
            ("så fort som mulig", "så fort som mogleg"),
            ("så ofte som mulig", "så ofte som mogleg"),
            ("så snart som mulig", "så snart som mogleg"),
            ("så snart som mulig", "så snart som råd"),
            ("umiddelbart", "med det same"),
            ("ved anledning", "ved høve"),
            ("ved behov", "ved behov"),
        ],
        &[
            "og",
            "eller",
            "ellers",
            "elles",
            "også",
            "òg",
            "nå",
            "no",
            "fra",
            "frå",
            "utover",
            "det",
            "vi",
            "skjer",
            "starter",
            "startar",
            "gjøres",
            "gjerast",
            "evalueres",
            "evaluerast",
            "gjennomføres",
            "gjennomførast",
        ],
    )
});

static PLACEHOLDER: LazyLock<PhraseList> = LazyLock::new(|| {
    PhraseList::new(
        &[
            ("avklares", "avklarast"),
            ("bestemmes senere", "blir bestemt seinare"),
            ("fyll inn", "fyll inn"),
            ("fyll ut", "fyll ut"),
            ("fylles inn", "fyllast inn"),
            ("fylles ut", "fyllast ut"),
            ("blir fylt inn", "vert fylt inn"),
            ("blir fylt ut", "vert fylt ut"),
            ("ikke avklart", "ikkje avklart"),
            ("ikke bestemt", "ikkje bestemt"),
            ("ikke fastsatt", "ikkje fastsett"),
            ("kommer", "kjem"),
            ("lorem ipsum", "lorem ipsum"),
            ("mangler", "manglar"),
            ("n n", "n n"),
            ("n.n", "n.n"),
            ("nn", "nn"),
            ("sett inn", "set inn"),
            ("settes inn", "setjast inn"),
            ("skriv inn", "skriv inn"),
            ("tba", "tba"),
            ("tbd", "tbd"),
            ("todo", "todo"),
            ("x", "x"),
        ],
        &[
            "dato",
            "datoen",
            "navn",
            "navnet",
            "namn",
            "namnet",
            "tekst",
            "tid",
            "tidspunkt",
            "må",
            "skal",
            "snart",
            "senere",
            "seinare",
            "ennå",
            "enno",
            "her",
            "det",
            "dette",
            "er",
        ],
    )
});

/// What a template asks for; a placeholder only between brackets.
static TEMPLATE_FIELD: LazyLock<PhraseList> = LazyLock::new(|| {
    PhraseList::new(
        &[
            ("beskriv", "beskriv"),
            ("beskrivelse", "beskriving"),
            ("dato", "dato"),
            ("hva", "kva"),
            ("hvem", "kven"),
            ("hvor", "kvar"),
            ("når", "når"),
            ("navn", "namn"),
            ("problem", "problem"),
            ("sted", "stad"),
            ("tekst", "tekst"),
            ("tid", "tid"),
            ("tiltak", "tiltak"),
            ("tidspunkt", "tidspunkt"),
        ],
        &["her", "sett", "set", "fyll", "skriv", "inn", "ut", "på", "av", "for", "tiltaket", "problemet", "eleven"],
    )
});

/// The bytes of a text that only keep the place of something to be written: all of it, or a part in `[…]` or `<…>`.
pub(in crate::rules) fn placeholder(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let whole = start..start + text.trim().len();
    if !whole.is_empty() && is_placeholder(text) {
        return Some(whole);
    }
    bracketed(text).find(|part| {
        let content = &text[part.start + 1..part.end - 1];
        // `[…]` leaves out words of a quotation, and `[x]` is a box that is ticked.
        let says_something = content.chars().filter(|letter| letter.is_alphanumeric()).count() > 1;
        says_something && (is_placeholder(content) || TEMPLATE_FIELD.only(content).is_some())
    })
}

fn is_placeholder(text: &str) -> bool {
    let folded = fold(text);
    words(&folded).next().is_none() || is_masked(&folded) || PLACEHOLDER.only(text).is_some()
}

/// Whether a folded text is made of masks such as `xx` and `dd.mm.åååå`, perhaps with digits among them.
fn is_masked(folded: &str) -> bool {
    let is_mask = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next();
        matches!(first, Some('x' | 'd' | 'm' | 'å' | 'y'))
            && word.chars().count() > 1
            && letters.all(|other| Some(other) == first)
    };
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    words(folded).any(is_mask) && words(folded).all(|word| is_mask(word) || is_number(word))
}

/// The parts of a text in square or angle brackets, the brackets included.
fn bracketed(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(['[', '<']).filter_map(|(at, open)| {
        let close = if open == "[" { ']' } else { '>' };
        Some(at..text[at..].find(close)? + at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vague_words_alone_say_nothing_about_when() {
        for text in ["Fortløpende", "ved behov, og elles jamleg", "Snarast mogleg!"] {
            assert!(VAGUE_WHEN.only(text).is_some(), "{text}");
        }
    }

    #[test]
    fn vague_words_beside_something_definite_are_no_matter() {
        for text in ["Ved behov for pause går A1 ut med E1", "Jevnlig, hver mandag", "2026-09-14, deretter ofte"] {
            assert!(VAGUE_WHEN.only(text).is_none(), "{text}");
        }
    }

    #[test]
    fn placeholders_stand_alone() {
        for text in ["TBD", "xxx", "...", "…", "?", "–", "N.N.", "Dato kjem seinare", "2026-10-xx", "dd.mm.åååå"]
        {
            assert_eq!(placeholder(text), Some(0..text.len()), "{text}");
        }
    }

    #[test]
    fn placeholders_stand_in_brackets() {
        for (text, part) in [
            ("A1 følger [navn] ut", "[navn]"),
            ("<sett inn dato>", "<sett inn dato>"),
            ("L1 ringer [F1] hver <fyllast ut>", "<fyllast ut>"),
        ] {
            assert_eq!(placeholder(text).map(|range| &text[range]), Some(part));
        }
    }

    #[test]
    fn brackets_may_hold_what_a_template_asks_for() {
        for text in ["[navn]", "<dato>", "[set inn kven]", "[Navn på eleven]"] {
            assert_eq!(placeholder(text), Some(0..text.len()), "{text}");
        }
        for text in ["navn", "Turen [dato i B1] er avtalt", "E1 seier: «[…] dei ler [x]»"] {
            assert_eq!(placeholder(text), None, "{text}");
        }
    }

    #[test]
    fn ordinary_sentences_hold_no_placeholder() {
        for text in [
            "L1 kommer til ballbingen klokka ti",
            "Det mangler en voksen i garderoben",
            "E1 [og E2] spiller på lag < 5",
            "2 x i uka",
            "",
        ] {
            assert_eq!(placeholder(text), None, "{text}");
        }
    }
}
