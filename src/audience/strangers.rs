//! Words that are written as names are, and are nothing that the case knows: somebody may be called so (KONF-05).

use std::collections::BTreeSet;

use super::text::{starts_sentence, words};
use crate::yaml::Value;

/// What has a capital in the middle of a sentence and is nobody: offices, services, subjects, countries, days and feasts
/// that many write so, and what is read, seen and played. Lower case, without the ending of the genitive.
const ORDINARY: &[&str] = &[
    // Offices, services and the school.
    "statsforvalter",
    "statsforvalteren",
    "statsforvaltaren",
    "fylkesmannen",
    "utdanningsdirektoratet",
    "udir",
    "udirs",
    "barnevernet",
    "barneverntjenesten",
    "barnevernstenesta",
    "politiet",
    "kommunen",
    "fylkeskommunen",
    "skolen",
    "skulen",
    "rektor",
    "kontaktlærer",
    "kontaktlærar",
    "sosiallærer",
    "sosiallærar",
    "helsesykepleier",
    "helsesjukepleiar",
    "helsestasjonen",
    "skolehelsetjenesten",
    "skulehelsetenesta",
    "elevundersøkelsen",
    "elevundersøkinga",
    "foreldreundersøkelsen",
    "ungdata",
    "elevrådet",
    "elevombudet",
    "mobbeombudet",
    "barneombudet",
    "datatilsynet",
    "stortinget",
    "nav",
    "bup",
    "ppt",
    "sfo",
    "fau",
    "su",
    "iop",
    "ks",
    "nrk",
    "bris",
    "redd",
    "barna",
    "røde",
    "kors",
    "voksne",
    "vaksne",
    "barn",
    // Laws.
    "opplæringsloven",
    "opplæringslova",
    "opplæringslovens",
    "forvaltningsloven",
    "forvaltningslova",
    "barneloven",
    "barnelova",
    "privatskoleloven",
    "privatskolelova",
    "friskoleloven",
    "grunnloven",
    "grunnlova",
    "barnekonvensjonen",
    "lov",
    "nou",
    // Subjects and programmes of a school.
    "norsk",
    "engelsk",
    "matematikk",
    "naturfag",
    "samfunnsfag",
    "krle",
    "gym",
    "kroppsøving",
    "musikk",
    "mat",
    "helse",
    "kunst",
    "håndverk",
    "handverk",
    "spansk",
    "tysk",
    "fransk",
    "mot",
    "olweus",
    "zippy",
    "zippys",
    "respekt",
    "spekter",
    "innblikk",
    "klassetrivsel",
    "trivselsleder",
    "trivselsleiar",
    "trivselsprogrammet",
    "link",
    "zero",
    "robust",
    "dembra",
    "heart",
    "mattematikk",
    "sommerskolen",
    "sommarskulen",
    "leirskolen",
    "leirskulen",
    // Programs, networks and games.
    "teams",
    "snapchat",
    "snap",
    "tiktok",
    "instagram",
    "insta",
    "facebook",
    "messenger",
    "whatsapp",
    "discord",
    "roblox",
    "minecraft",
    "fortnite",
    "youtube",
    "google",
    "classroom",
    "zoom",
    "vigilo",
    "visma",
    "ist",
    "itslearning",
    "showbie",
    "canvas",
    "chromebook",
    "ipad",
    "iphone",
    "microsoft",
    "word",
    "office",
    "outlook",
    "excel",
    "onenote",
    "kahoot",
    "playstation",
    "xbox",
    "nintendo",
    "switch",
    "netflix",
    "signal",
    "telegram",
    "jodel",
    "steam",
    "twitch",
    "spotify",
    "mykid",
    "transponder",
    "skooler",
    "feide",
    "id-porten",
    "altinn",
    "digipost",
    "elev",
    "id",
    "it",
    "ikt",
    "pc",
    "pdf",
    // Countries and parts of the world.
    "norge",
    "noreg",
    "norges",
    "norden",
    "europa",
    "sverige",
    "danmark",
    "finland",
    "island",
    "england",
    "storbritannia",
    "usa",
    "tyskland",
    "frankrike",
    "spania",
    "italia",
    "polen",
    "ukraina",
    "russland",
    "syria",
    "somalia",
    "eritrea",
    "afghanistan",
    "irak",
    "iran",
    "tyrkia",
    "kina",
    "india",
    "pakistan",
    "vietnam",
    "asia",
    "afrika",
    "amerika",
    "oslo",
    "bergen",
    // Days, months and feasts.
    "mandag",
    "måndag",
    "tirsdag",
    "tysdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lørdag",
    "laurdag",
    "søndag",
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "jul",
    "jula",
    "julen",
    "påske",
    "påska",
    "påsken",
    "pinse",
    "halloween",
    "lucia",
    "karneval",
    "internasjonale",
    // Polite address, and words that begin what is quoted or listed.
    "de",
    "dem",
    "deres",
    "dykk",
    "dykkar",
    "gud",
    "ja",
    "nei",
    "jeg",
    "eg",
    "vi",
    "hei",
    "hjelp",
    "stopp",
    "slutt",
    "steg",
    "fase",
    "del",
    "kapittel",
    "vedlegg",
    "tiltak",
    "plan",
    "versjon",
    "punkt",
    "møte",
    "referat",
    "trinn",
];

/// What stands before a word that has its capital because something begins there: a heading, a quotation, a point.
const OPENERS: &str = ":;\n\r«»\"“”–—•/([";

/// The words by which a case calls its places and its posts.
pub(super) struct Vocabulary(BTreeSet<String>);

impl Vocabulary {
    /// What the school, its owner, the class, the arenas and the posts of a case are called.
    pub(super) fn of(root: &Value<'_>) -> Self {
        let mut known = BTreeSet::new();
        let mut take = |text: &str| known.extend(words(text).into_iter().map(|word| word.folded));
        for key in ["skole", "klasse"] {
            root.get(key).into_iter().for_each(|of| of.each_text(&mut take));
        }
        let people = root.get("personer").map_or(&[][..], Value::entries);
        people.iter().filter_map(|(_, person)| person.get("tittel")?.as_str()).for_each(take);
        Self(known)
    }

    fn knows(&self, folded: &str) -> bool {
        self.0.contains(folded) || ORDINARY.contains(&folded)
    }

    /// Whether a word of a text, from which everybody known is taken out, may be somebody's name.
    pub(super) fn lets_pass_a_name(&self, text: &str) -> bool {
        words(text).iter().any(|word| {
            let written = &text[word.range.clone()];
            let bare = word.folded.strip_suffix('s').unwrap_or_default();
            is_written_as_name(written)
                && !begins(text, word.range.start)
                && !self.knows(&word.folded)
                && !self.knows(bare)
        })
    }
}

/// A capital and at least one small letter, and nothing else: neither `KONF` nor `6B`.
fn is_written_as_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && letters.all(char::is_lowercase)
}

/// Whether any word has a capital at a place.
fn begins(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '\u{a0}', '\t', '*', '#', '-']);
    starts_sentence(text, at) || before.ends_with(|sign| OPENERS.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_may_be_a_name_is_told_from_other_capitals() {
        let root = Value::Map(Vec::new());
        let vocabulary = Vocabulary::of(&root);
        for text in ["Kevin Kvalstad slo hun.", "Da lo Kevin.", "De lo av Kvalstads bror.", "Hun og Åse-Marie så det."]
        {
            assert!(vocabulary.lets_pass_a_name(text), "{text}");
        }
        for text in [
            "Alle lo. Da gikk de.",
            "Vi ringte Statsforvalteren, PPT og BUP i Teams.",
            "Møtet var en Mandag i Mai.",
            "Hun sa: «Slutt nå!»",
            "Tre ting:\n- Voksne følger med\n- Plasser bytter",
            "Vi skrev på Snapchat om Norges lag.",
            "Gruppa i 6B leste i KRLE (jf. Udirs råd).",
            "Ca. 3 km unna. «Ikke gjør det», sa hun.",
        ] {
            assert!(!vocabulary.lets_pass_a_name(text), "{text}");
        }
    }
}
