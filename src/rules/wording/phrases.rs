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

/// Words for a problem that say nothing about what happens, where and when.
pub(in crate::rules) static BARE_PROBLEM: LazyLock<PhraseList> = LazyLock::new(|| {
    let list = PhraseList::new(
        &[
            ("dårlig klassemiljø", "dårleg klassemiljø"),
            ("dårlig miljø", "dårleg miljø"),
            ("ensomhet", "einsemd"),
            ("erting", "erting"),
            ("konflikt~m", "konflikt~m"),
            ("krenkels~e", "krenking~f"),
            ("krenket", "krenkt"),
            ("mistrivsel", "mistrivsel"),
            ("mobbes", "mobbast"),
            ("mobbet", "mobba"),
            ("mobbing", "mobbing"),
            ("plaging", "plaging"),
            ("trives ikke", "trivst ikkje"),
            ("utenfor", "utanfor"),
            ("utestenging", "utestenging"),
            ("utrygghet", "utryggleik"),
            ("utrygg~j", "utrygg~j"),
            ("vold", "vald"),
        ],
        &[
            "eleven", "av", "blir", "vert", "er", "føler", "kjenner", "kjenn", "seg", "utsatt", "utsett", "for",
            "opplever", "har", "det", "en", "ein", "og", "på", "skolen", "skulen", "andre", "elever", "elevar", "noe",
            "noko",
        ],
    );
    list.passing_codes()
});

/// What says that something went well, and no more.
pub(in crate::rules) static PRAISE: LazyLock<PhraseList> = LazyLock::new(|| {
    let list = PhraseList::new(
        &[
            ("bedre", "betre"),
            ("bra", "bra"),
            ("effekt", "verknad"),
            ("fint", "fint"),
            ("fungerer", "fungerer"),
            ("greit", "greitt"),
            ("ok", "ok"),
            ("positivt", "positivt"),
            ("virker", "verkar"),
        ],
        &[
            "det",
            "tiltaket",
            "tiltakene",
            "tiltaka",
            "alt",
            "dette",
            "går",
            "gikk",
            "gjekk",
            "er",
            "har",
            "hatt",
            "blitt",
            "vorte",
            "god",
            "mye",
            "mykje",
            "litt",
            "veldig",
            "svært",
            "ganske",
            "så",
            "langt",
            "nå",
            "no",
            "og",
            "vi",
            "skolen",
            "skulen",
            "synes",
            "synest",
            "at",
            "etter",
            "planen",
            "som",
        ],
    );
    list.passing_codes()
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
    words(&folded).next().is_none() || is_masked(&folded) || PLACEHOLDER.only_in_folded(&folded).is_some()
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

    /// Sentences around a phrase that stay vague, and those that make it definite.
    #[test]
    fn every_vague_word_of_time_stands_alone_in_three_sentences_and_in_three_it_does_not() {
        let vague = [
            |form: &str| form.to_uppercase(),
            |form: &str| format!("{form}, og elles {form}."),
            |form: &str| format!("Det skjer {form}"),
        ];
        let definite = [
            |form: &str| format!("Hver mandag, og {form}"),
            |form: &str| format!("{form} i storefri"),
            |form: &str| format!("2026-09-14, så {form}"),
        ];
        for form in VAGUE_WHEN.forms() {
            assert!(vague.iter().all(|sentence| VAGUE_WHEN.only(&sentence(&form)).is_some()), "{form}");
            assert!(definite.iter().all(|sentence| VAGUE_WHEN.only(&sentence(&form)).is_none()), "{form}");
        }
    }

    #[test]
    fn every_bare_problem_is_bare_in_three_sentences_and_in_three_it_is_not() {
        let bare =
            [|form: &str| format!("{form}."), |form: &str| format!("E1 {form}"), |form: &str| form.to_uppercase()];
        let full = [
            |form: &str| format!("{form} i garderoben"),
            |form: &str| format!("{form} når lagene velges"),
            |form: &str| format!("E1 sitter alene på bussen: {form}"),
        ];
        for form in BARE_PROBLEM.forms() {
            assert!(bare.iter().all(|sentence| BARE_PROBLEM.only(&sentence(&form)).is_some()), "{form}");
            assert!(full.iter().all(|sentence| BARE_PROBLEM.only(&sentence(&form)).is_none()), "{form}");
        }
        for text in ["Mobbing", "E1 blir mobbet av E2.", "E1 kjenner seg utrygg på skulen", "Krenkelser og utestenging"]
        {
            assert!(BARE_PROBLEM.only(text).is_some(), "{text}");
        }
        for text in
            ["E1 er alene på SFO.", "E1 blir mobbet i chatten.", "E1 er utrygg når klassen skifter", "Flokken går"]
        {
            assert!(BARE_PROBLEM.only(text).is_none(), "{text}");
        }
    }

    #[test]
    fn all_praise_is_praise_in_three_sentences_and_in_three_it_is_not() {
        let praise =
            [|form: &str| format!("{form}!"), |form: &str| format!("Det er {form}."), |form: &str| form.to_uppercase()];
        let data = [
            |form: &str| format!("{form}: ingen avvisninger på fire dager"),
            |form: &str| format!("E1 sier at det er {form}"),
            |form: &str| format!("{form} i garderoben, ikke i gangen"),
        ];
        for form in PRAISE.forms() {
            assert!(praise.iter().all(|sentence| PRAISE.only(&sentence(&form)).is_some()), "{form}");
            assert!(data.iter().all(|sentence| PRAISE.only(&sentence(&form)).is_none()), "{form}");
        }
        for text in ["Fungerer bra.", "Tiltaket har hatt god effekt", "Det går mykje betre", "T1 verkar fint"] {
            assert!(PRAISE.only(text).is_some(), "{text}");
        }
        for text in ["Tilsynet verkar.", "Fungerer fire dager i uka.", "To samtalar.", "E1 har brukt gangen hver dag."]
        {
            assert!(PRAISE.only(text).is_none(), "{text}");
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
